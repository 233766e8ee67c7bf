import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadConfiguration } from '@tandemspur/platform';
import { errorOf, InMemoryEventStore, testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { createDataSource, migrate } from './data-source.js';
import { HistoryMissing, openOrganisation } from './organisation.js';

const configuration = loadConfiguration({
  ORGANISATION_NAME: 'Patenschaften Nord',
  ORGANISATION_TIME_ZONE: 'Europe/Vienna',
});

let database: TestDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  database = await testDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  pool = new pg.Pool({ connectionString: database.url });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

test('is registered once, at the first start', async () => {
  const store = new InMemoryEventStore();
  const first = await openOrganisation(pool, store, configuration);
  const again = await openOrganisation(pool, store, loadConfiguration({}));
  expect(first.timeZone).toBe('Europe/Vienna');
  expect(again).toEqual(first);
  expect(store.all.map(({ type, stream }) => [type, stream])).toEqual([
    ['OrganisationRegistered.v1', `organisation-${first.id}`],
  ]);
});

test('is taken over by a new database from the history that it is given', async () => {
  const store = new InMemoryEventStore();
  const first = await openOrganisation(pool, store, configuration);
  await pool.query('update runtime.installation set organisation_id = gen_random_uuid()');
  expect(await openOrganisation(pool, store, loadConfiguration({}))).toEqual(first);
  expect(await openOrganisation(pool, store, loadConfiguration({}))).toEqual(first);
  expect(store.all).toHaveLength(1);
});

test('is not registered a second time in an empty store while the history is elsewhere', async () => {
  await openOrganisation(pool, new InMemoryEventStore(), configuration);
  await pool.query(`insert into projection_engine.projection (name) values ('people')`);
  await pool.query(
    `with born as (
        insert into projection_engine.generation (projection, version, lanes, status)
        values ('people', 1, 1, 'live') returning id)
      insert into projection_engine.lane (generation, lane, position) select id, 0, '000000000001' from born`,
  );
  const empty = new InMemoryEventStore();
  expect(await errorOf(openOrganisation(pool, empty, configuration))).toBeInstanceOf(HistoryMissing);
  expect(empty.all).toEqual([]);
});
