import { eventStoreContract, startFakeKurrentDb, Wire, type StoreUnderTest } from '@tandemspur/testing';
import { openKurrentDb } from './index.js';

/** A store on a server of its own, in this process. */
async function onFake(): Promise<StoreUnderTest> {
  const server = await startFakeKurrentDb();
  const store = await openKurrentDb(server.url);
  return {
    store,
    seesReusedIds: false,
    dropConnections: () => {
      server.cut();
      return Promise.resolve();
    },
    close: async () => {
      await store.close();
      await server.close();
    },
  };
}

/** A store on a real server, which may hold whatever else. */
async function onServer(address: string): Promise<StoreUnderTest> {
  const wire = new Wire(address);
  const store = await openKurrentDb(await wire.open());
  return {
    store,
    seesReusedIds: false,
    dropConnections: () => {
      wire.cut();
      return Promise.resolve();
    },
    close: async () => {
      await store.close();
      await wire.close();
    },
  };
}

eventStoreContract('KurrentDB, played', onFake);

const address = process.env['KURRENTDB_TEST_URL'];
if (address !== undefined && address !== '') eventStoreContract('KurrentDB', () => onServer(address));
