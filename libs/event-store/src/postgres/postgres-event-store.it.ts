import { expect, test } from '@jest/globals';
import { eventStoreContract, testDatabase, type StoreUnderTest } from '@tandemspur/testing';
import pg from 'pg';
import { beginning } from '../position.js';
import { PostgresEventStore, ensureEventStoreSchema } from './index.js';
import { toOrdinal } from './position-codec.js';

/** A store in a database of its own, and an administrator's connection to that. */
async function makeStore(): Promise<StoreUnderTest> {
  const database = await testDatabase();
  const admin = new pg.Pool({ connectionString: database.url, max: 1 });
  await ensureEventStoreSchema(admin);
  const store = new PostgresEventStore({ connectionString: database.url });
  return {
    store,
    ordinal: toOrdinal,
    seesReusedIds: true,
    dropConnections: async () => {
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
      );
    },
    close: async () => {
      await store.close();
      await admin.end();
      await database.drop();
    },
  };
}

eventStoreContract('PostgreSQL', makeStore);

test('an empty store: head is the beginning, there is nothing to read', async () => {
  const made = await makeStore();
  const { store } = made;
  expect(await store.head()).toBe(beginning);
  expect(await store.count(beginning, beginning, 10)).toBe(0);
  for await (const page of store.readAll()) expect(page).toBe('nothing');
  await made.close();
});
