import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  errorOf,
  first,
  newStream,
  readWhole,
  sampleEvents,
  testDatabase,
  type TestDatabase,
} from '@tandemspur/testing';
import pg from 'pg';
import { PostgresEventStore, ensureEventStoreSchema } from './index.js';

describe('history is append-only', () => {
  const stream = newStream();
  let database: TestDatabase;
  let admin: pg.Pool;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    admin = new pg.Pool({ connectionString: database.url });
    await Promise.all([ensureEventStoreSchema(admin), ensureEventStoreSchema(admin)]);
    store = new PostgresEventStore({ pool: admin });
    await store.append([first(stream, sampleEvents(2))]);
  });
  afterAll(async () => {
    await store.close();
    await admin.end();
    await database.drop();
  });

  const changes = [
    `update event_store.events set data = '{}'`,
    `update event_store.events set data = data where false`,
    'delete from event_store.events',
    'truncate event_store.events',
    `insert into event_store.events select * from event_store.events
      on conflict (position) do update set data = '{}'`,
    'delete from event_store.head',
    'truncate event_store.head',
  ];

  test.each(changes)('refuses a superuser: %s', async (change) => {
    expect(await errorOf(admin.query(change))).toMatchObject({
      code: '42501',
      message: expect.stringContaining('append-only'),
    });
    expect(await readWhole(store, stream)).toHaveLength(2);
  });

  test('refuses a superuser who switches ordinary triggers off', async () => {
    const client = await admin.connect();
    await client.query('set session_replication_role = replica');
    for (const change of changes)
      expect(await errorOf(client.query(change))).toMatchObject({ code: '42501' });
    client.release(true);
  });

  test('lets an owner without privileges append and read, nothing else', async () => {
    const own = await testDatabase();
    const role = `owner_${new URL(own.url).pathname.slice(1)}`;
    const superuser = new pg.Pool({ connectionString: own.url });
    await superuser.query(`create role ${role} login password 'test'`);
    await superuser.query(`grant create on database ${new URL(own.url).pathname.slice(1)} to ${role}`);
    const url = new URL(own.url);
    url.username = role;
    url.password = 'test';
    const pool = new pg.Pool({ connectionString: url.href });
    await ensureEventStoreSchema(pool);
    const owned = new PostgresEventStore({ pool });
    await owned.append([first(stream, sampleEvents(3))]);
    for (const change of changes)
      expect(await errorOf(pool.query(change))).toMatchObject({
        code: '42501',
        message: expect.stringContaining('permission denied'),
      });
    expect(await readWhole(owned, stream)).toHaveLength(3);
    await owned.close();
    await pool.end();
    await superuser.end();
    await own.drop();
    await admin.query(`drop role ${role}`);
  });
});
