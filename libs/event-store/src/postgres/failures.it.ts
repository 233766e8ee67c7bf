import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  collect,
  errorOf,
  first,
  newStream,
  readWhole,
  sampleEvent,
  sampleEvents,
  testDatabase,
  Wire,
  type TestDatabase,
} from '@tandemspur/testing';
import pg from 'pg';
import { StoreUnavailable } from '../errors.js';
import { PostgresEventStore, ensureEventStoreSchema } from './index.js';

describe('when PostgreSQL fails', () => {
  let database: TestDatabase;
  let admin: pg.Pool;
  beforeAll(async () => {
    database = await testDatabase();
    admin = new pg.Pool({ connectionString: database.url });
    await ensureEventStoreSchema(admin);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  test('an append whose answer is lost is repeated and stored once', async () => {
    const wire = new Wire(database.url);
    const store = new PostgresEventStore({ connectionString: await wire.open() });
    await store.head();
    const stream = newStream();
    wire.loseAnswers = 1;
    const result = await store.append([first(stream, sampleEvents(2))]);
    expect(wire.loseAnswers).toBe(0);
    const stored = await readWhole(store, stream);
    expect(stored).toHaveLength(2);
    expect(stored[1]?.position).toBe(result.position);
    await store.close();
    await wire.close();
  });

  test('an append whose answers stay lost is StoreUnavailable; later, the same ids tell its outcome', async () => {
    const wire = new Wire(database.url);
    const store = new PostgresEventStore({ connectionString: await wire.open() });
    await store.head();
    const stream = newStream();
    const writes = [first(stream, sampleEvents(2))];
    wire.loseAnswers = 100;
    const error = await errorOf(store.append(writes));
    expect(error).toBeInstanceOf(StoreUnavailable);
    wire.loseAnswers = 0;
    const result = await store.append(writes);
    expect(result.revisions).toEqual(new Map([[stream, 1n]]));
    await store.close();
    await wire.close();
  });

  test('a waiting append whose connection is ended is repeated', async () => {
    const store = new PostgresEventStore({ connectionString: database.url });
    const holder = await admin.connect();
    await holder.query('begin; select * from event_store.head for update');
    const stream = newStream();
    const append = store.append([first(stream, sampleEvents(1))]);
    for (let killed = 0; killed === 0;) {
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'event-store' and wait_event_type = 'Lock'`,
      );
      killed = rowCount ?? 0;
    }
    await holder.query('commit');
    holder.release();
    expect((await append).revisions.get(stream)).toBe(0n);
    await store.close();
  });

  test('no server, a read-only one, a closed store: StoreUnavailable with its cause', async () => {
    const nowhere = new PostgresEventStore({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const readOnlyUrl = new URL(database.url);
    readOnlyUrl.searchParams.set('options', '-c default_transaction_read_only=on');
    const readOnly = new PostgresEventStore({ connectionString: readOnlyUrl.href });
    const closed = new PostgresEventStore({ connectionString: database.url });
    await closed.close();
    for (const store of [nowhere, readOnly, closed]) {
      const error = await errorOf(store.append([first(newStream(), sampleEvents(1))]));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error).toHaveProperty('cause.message');
      await store.close();
    }
    expect(await errorOf(nowhere.head())).toBeInstanceOf(StoreUnavailable);
  });

  test('a full disk: StoreUnavailable, nothing is half written; with room again, the same ids are stored', async () => {
    const store = new PostgresEventStore({ connectionString: database.url });
    const head = await store.head();
    await admin.query(`
      create function no_space() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
      create trigger no_space after insert on event_store.events for each statement execute function no_space()`);
    const writes = [first(newStream(), sampleEvents(3)), first(newStream(), sampleEvents(1))];
    const error = await errorOf(store.append(writes));
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ cause: { code: '53100' } });
    expect(await store.head()).toBe(head);
    await admin.query('drop function no_space cascade');
    const { position } = await store.append(writes);
    expect(await store.count(head, position, 100)).toBe(4);
    await store.close();
  });

  test('a read of many streams whose answer is lost is repeated; names that no stream can have do no harm', async () => {
    const wire = new Wire(database.url);
    const store = new PostgresEventStore({ connectionString: await wire.open() });
    const streams = Array.from({ length: 3 }, () => newStream());
    await store.append(streams.map((stream) => first(stream, sampleEvents(2))));
    wire.loseAnswers = 1;
    const names = [...streams, '', "nul\u0000'", '\ud800'];
    expect(await collect(store.readStreams(names))).toHaveLength(6);
    expect(wire.loseAnswers).toBe(0);
    await store.close();
    expect(await errorOf(collect(store.readStreams(names)))).toBeInstanceOf(StoreUnavailable);
    await wire.close();
  });

  test('what the server refuses of one append does not fail those that came with it', async () => {
    const store = new PostgresEventStore({ connectionString: database.url });
    await admin.query(`
      create function refuse_one() returns trigger language plpgsql as
        $$ begin if new.type = 'Refused.v1' then raise exception 'no' using errcode = '22021'; end if; return new; end $$;
      create trigger refuse_one before insert on event_store.events for each row execute function refuse_one()`);
    const appends = ['Kept.v1', 'Refused.v1', 'Kept.v1'].map((type) => [
      first(newStream(), sampleEvents(1, { type })),
    ]);
    const outcomes = await Promise.allSettled(appends.map((writes) => store.append(writes)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { name: 'InvalidEvent' } });
    await admin.query('drop function refuse_one cascade');
    await store.close();
  });

  test('pages of large events end early, filtered pages end at their span: nothing is left out', async () => {
    const store = new PostgresEventStore({ connectionString: database.url });
    const after = await store.head();
    const stream = newStream();
    const large = sampleEvents(40, { data: JSON.stringify('x'.repeat(900_000)) });
    await store.append([first(stream, large)]);
    const sizes: number[] = [];
    for await (const page of store.readAll({ after })) sizes.push(page.length);
    // 16 MiB hold 18 events of 900 kB and a part of the next one.
    expect(sizes).toEqual([18, 18, 4]);
    expect(await readWhole(store, stream)).toHaveLength(40);
    const neighbours = [newStream('a'), newStream('z')];
    await store.append(neighbours.map((each) => first(each, sampleEvents(1))));
    sizes.length = 0;
    for await (const page of store.readStreams([stream, ...neighbours])) sizes.push(page.length);
    expect(sizes).toEqual([19, 18, 5]);

    await admin.query(
      `with h as (select position from event_store.head), grown as (
        insert into event_store.events
        select h.position + i, 'bulk', i - 1, gen_random_uuid(), 'Bulk.v1', '{}', '{}'
        from h, generate_series(1, 120000) i)
      update event_store.head set position = position + 120000`,
    );
    const rare = sampleEvent({ type: 'Rare.v1' });
    await store.append([first(newStream(), [rare])]);
    expect(await collect(store.readAll({ after, filter: { types: ['Rare.v1'] } }))).toMatchObject([rare]);
    expect(await store.count(after, await store.head(), 1_000_000)).toBe(120_043);
    await store.close();
  });
});
