import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { boxProjection, poisons } from '@tandemspur/testing';
import { GenerationLaboratory, operationsOf } from '../../test/generation-laboratory.js';
import { builderPool, newBuilder } from './builder-pool.js';
import { buildGenerations } from './build.js';
import { CopyWriter } from './copy-writer.js';
import { BuildFailed, BuildInterrupted, BuildUnderWay } from './failures.js';
import { claimBuild } from './lease.js';
import { readGenerations } from './registry.js';
import { copyTarget } from './shadow-rows.js';

let laboratory: GenerationLaboratory;
beforeEach(async () => {
  laboratory = await GenerationLaboratory.open();
});
afterEach(async () => {
  await laboratory.close();
});

const projection = boxProjection(3);

/** The same history, in small pages; says how often it was read. */
const inPages = (batchSize: number) => {
  const store = laboratory.store;
  let reads = 0;
  const readAll: typeof store.readAll = (options) => {
    reads += 1;
    return store.readAll({ ...options, batchSize });
  };
  const paged = new Proxy(store, {
    get: (target, property) => {
      if (property === 'readAll') return readAll;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { store: paged, reads: () => reads };
};

/** Live rows, by live lanes, up to the head. */
const runLiveToHead = async (): Promise<void> => {
  await buildGenerations(laboratory.options(projection, { patience: 0 }));
  const stop = laboratory.runLive(projection);
  await laboratory.reachHead(projection);
  await stop();
};

/** What the catalogue says of the live tables, names included. */
const catalogue = async (): Promise<unknown> => {
  const { rows } = await laboratory.pool.query(
    `select c.relname, c.reloptions, c.relacl::text, obj_description(c.oid, 'pg_class') as comment,
        array(select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = c.oid order by 1) as indexes,
        array(select k.conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k
          where k.conrelid = c.oid order by 1) as constraints,
        array(select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 order by a.attnum) as columns
      from pg_class c where c.relnamespace = 'boxes'::regnamespace and c.relkind = 'r' order by 1`,
  );
  return rows;
};

const tablesIn = async (schema: string): Promise<readonly string[]> => {
  const { rows } = await laboratory.pool.query<{ tablename: string }>(
    `select tablename::text from pg_tables where schemaname = $1 order by 1`,
    [schema],
  );
  return rows.map(({ tablename }) => tablename);
};

const lanes = async (): Promise<unknown> => {
  const { rows } = await laboratory.pool.query(
    `select l.lane, l.position, l.applied, l.id_sum from projection_engine.lane l
      join projection_engine.generation g on g.id = l.generation where g.status = 'live' order by 1`,
  );
  return rows;
};

describe('rebuild ≡ live rows ≡ naive fold', () => {
  for (const [seed, capacity] of [
    [1, 60_000],
    [2, 60_000],
    [3, 20],
    [5, 7],
    [4, 1],
  ] as const) {
    test(`with room for ${capacity} states, seed ${seed}`, async () => {
      await laboratory.record(operationsOf(seed, 400, 30));
      await runLiveToHead();
      await laboratory.record(operationsOf(seed + 100, 1_600, 30));
      const stop = laboratory.runLive(projection);
      await laboratory.reachHead(projection);
      const [naive, live, liveLanes] = [
        await laboratory.naive(projection),
        await laboratory.rows(projection),
        await lanes(),
      ];
      const { store } = inPages(50);
      const [result] = await buildGenerations(laboratory.options(projection, { capacity, store }));
      await stop();
      expect(live).toEqual(naive);
      expect(await laboratory.rows(projection)).toEqual(naive);
      expect(await lanes()).toEqual(liveLanes);
      expect(result).toMatchObject({ events: 2_000, verification: { kind: 'equal' } });
    });
  }

  test('pages many, streams that come back after they were evicted, several projections in one reading', async () => {
    const second = { ...boxProjection(1), name: 'entries only', handlers: projection.handlers };
    const entries = {
      ...second,
      tables: second.tables
        .filter(({ kind }) => kind === 'events')
        .map((table) => ({ ...table, shape: { ...table.shape, name: 'other_entries' } })),
    };
    await laboratory.pool.query('create table boxes.other_entries (like boxes.entries including all)');
    await laboratory.record(operationsOf(5, 22_000, 900));
    const { store, reads } = inPages(5_000);
    const options = { store, projections: [projection, entries], capacity: 100, patience: 0 };
    await buildGenerations(laboratory.options(projection, options));
    expect(reads()).toBe(1);
    for (const each of [projection, entries]) {
      expect(await laboratory.rows(each)).toEqual(await laboratory.naive(each));
    }
  });

  test('what was skipped is left out everywhere', async () => {
    const ids = await laboratory.record(operationsOf(6, 500, 10));
    for (const eventId of [ids[3], ids[77], ids[499]]) {
      const skip = {
        projection: 'boxes',
        eventId: eventId ?? '',
        type: '',
        position: '',
        actor: '',
        reason: '',
      };
      await laboratory.journal.record(skip);
    }
    const [result] = await buildGenerations(laboratory.options(projection, { capacity: 3, patience: 0 }));
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
    expect(result?.events).toBe(497);
  });

  test('an event skipped while the build runs has no rows', async () => {
    const ids = await laboratory.record(operationsOf(7, 300, 10));
    const skip = {
      projection: 'boxes',
      eventId: ids[5] ?? '',
      type: '',
      position: '',
      actor: '',
      reason: '',
    };
    let isFirst = true;
    const onProgress = ({ phase }: { phase: string }): void => {
      if (phase === 'index' && isFirst) void laboratory.journal.record(skip);
      if (phase === 'index') isFirst = false;
    };
    const [result] = await buildGenerations(laboratory.options(projection, { onProgress, patience: 0 }));
    expect(result?.events).toBe(299);
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
  });

  test('of nothing is nothing', async () => {
    const [result] = await buildGenerations(laboratory.options(projection));
    expect(result).toMatchObject({ events: 0, verification: { kind: 'equal' } });
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
  });
});

test('text that means something to COPY stays what it was', async () => {
  const names = ['a\\b', 'tab\there', 'line\nbreak\r', '\\N', '\\.', 'ü ☕ "quoted"', ''];
  const named = {
    ...projection,
    tables: projection.tables.map((table) =>
      table.kind === 'events'
        ? {
            ...table,
            row: (box: string, event: Parameters<typeof table.row>[1]) => {
              const row = table.row(box, event);
              return row && { ...row, at: names[event.n] ?? '' };
            },
          }
        : table,
    ),
  };
  await laboratory.record(operationsOf(8, 200, 4));
  await buildGenerations(laboratory.options(named, { patience: 0 }));
  expect(await laboratory.rows(named)).toEqual(await laboratory.naive(named));
});

test('the new tables are furnished as the old ones', async () => {
  await laboratory.pool.query(`create role box_reader; grant select on boxes.totals to box_reader;
    comment on table boxes.totals is 'it''s counted'; alter table boxes.entries set (fillfactor = 70);
    create unique index "Odd, named" on boxes.totals (lower(box), total) where total > 0`);
  try {
    const before = await catalogue();
    await laboratory.record(operationsOf(9, 200, 10));
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    expect(await catalogue()).toEqual(before);
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    expect(await catalogue()).toEqual(before);
  } finally {
    await laboratory.pool.query('drop owned by box_reader; drop role box_reader');
  }
});

describe('a fault', () => {
  for (const [kind, n] of Object.entries(poisons)) {
    test(`in ${kind} fails the build, names the event, and leaves what is live`, async () => {
      await laboratory.record(operationsOf(10, 6_000, 20));
      await runLiveToHead();
      const live = await laboratory.rows(projection);
      const [id = ''] = await laboratory.record([{ box: 3, type: 'Put', n, day: 9_000, target: 0 }]);
      await laboratory.record(operationsOf(11, 50, 3).map((each) => ({ ...each, type: 'Put', day: 9_999 })));
      const building = buildGenerations(laboratory.options(projection));
      await expect(building).rejects.toMatchObject({
        name: 'BuildFailed',
        projection: 'boxes',
        point: {
          eventId: id,
          type: 'Put.v1',
          stream: 'box-3',
          position: (6_001).toString(16).padStart(16, '0'),
        },
      });
      expect(await laboratory.rows(projection)).toEqual(live);
      expect(await tablesIn('boxes_next')).toEqual([]);
      const failed = (await readGenerations(laboratory.pool)).find(({ status }) => status === 'building');
      expect(failed).toMatchObject({ builder: null, phase: null });
      expect(failed?.error).toContain(id);
    });
  }

  test('that was taken back later is none', async () => {
    await laboratory.record(operationsOf(12, 100, 4).map((each) => ({ ...each, type: 'Put' })));
    const before = (await laboratory.naive(projection))['entries']?.length ?? 0;
    for (const n of [poisons.fold, poisons.row]) {
      await laboratory.record([{ box: 90 - n, type: 'Put', n, day: 1, target: 0 }]);
      await laboratory.record([{ box: 90 - n, type: 'Taken', n: 0, day: 2, target: 0 }]);
      await laboratory.record([{ box: 90 - n, type: 'Put', n: 1, day: 3, target: 0 }]);
    }
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    const rows = await laboratory.rows(projection);
    expect(rows).toEqual(await laboratory.naive(projection));
    expect(rows['entries']).toHaveLength(before + 2);
  });

  test('that comes while the new generation follows fails the build too', async () => {
    await laboratory.record(operationsOf(13, 500, 10));
    let wasRecorded: Promise<unknown> | undefined;
    const onProgress = ({ phase }: { phase: string }): void => {
      if (phase === 'index')
        wasRecorded ??= laboratory.record([{ box: 1, type: 'Put', n: poisons.fold, day: 9_000, target: 0 }]);
    };
    const building = buildGenerations(laboratory.options(projection, { onProgress }));
    await expect(building).rejects.toBeInstanceOf(BuildFailed);
    await wasRecorded;
    expect(await tablesIn('boxes_next')).toEqual([]);
  });
});

describe('one builder', () => {
  test('at a time; the second one is refused', async () => {
    await laboratory.record(operationsOf(14, 3_000, 10));
    let second: Promise<unknown> | undefined;
    const onProgress = (): void => {
      second ??= buildGenerations(laboratory.options(projection)).then(
        () => undefined,
        (error: unknown) => error,
      );
    };
    await buildGenerations(laboratory.options(projection, { onProgress, patience: 0 }));
    expect(await second).toBeInstanceOf(BuildUnderWay);
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
  });

  test('who is interrupted at any point leaves nothing, and the next one succeeds', async () => {
    await laboratory.record(operationsOf(15, 12_000, 300));
    for (let point = 1; point <= 20; point++) {
      const abort = new AbortController();
      let reports = 0;
      const onProgress = (): void => {
        reports += 1;
        if (reports === point) abort.abort();
      };
      const options = { onProgress, signal: abort.signal, patience: 0, capacity: 50 };
      const outcome = await buildGenerations(laboratory.options(projection, options)).catch(
        (error: unknown) => error,
      );
      if (Array.isArray(outcome)) break;
      expect(outcome).toBeInstanceOf(BuildInterrupted);
      expect(await tablesIn('boxes_next')).toEqual([]);
      expect(await readGenerations(laboratory.pool)).toHaveLength(1);
      expect((await laboratory.rows(projection))['totals']).toEqual([]);
    }
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
  });

  test('who dies at any point, without time to clean up, is replaced', async () => {
    await laboratory.record(operationsOf(17, 12_000, 300));
    for (let point = 1; point <= 20; point++) {
      const death = new AbortController();
      const pool = new Proxy(laboratory.pool, {
        get: (target, property) => {
          if (death.signal.aborted && (property === 'query' || property === 'connect'))
            return () => Promise.reject(new Error('dead'));
          const value: unknown = Reflect.get(target, property, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
      let reports = 0;
      const onProgress = (): void => {
        reports += 1;
        if (reports === point) death.abort();
      };
      const options = { pool, onProgress, signal: death.signal, patience: 0, capacity: 50 };
      const outcome = await buildGenerations(laboratory.options(projection, options)).catch(() => undefined);
      if (outcome !== undefined) break;
      const [building] = (await readGenerations(laboratory.pool)).filter(
        ({ status }) => status === 'building',
      );
      expect(building?.builder).toContain('a test');
      expect(await tablesIn('boxes_next')).toHaveLength(3);
      await laboratory.pool.query(
        'update projection_engine.generation set builder_until = clock_timestamp()',
      );
    }
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
    expect(await tablesIn('boxes_next')).toEqual([]);
  });

  test('who was killed is replaced when the lease has run out, whatever its sessions still hold', async () => {
    await laboratory.record(operationsOf(16, 2_000, 30));
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    const { pool } = laboratory;
    const dead = newBuilder('the dead');
    const remains = builderPool(pool, dead, 2);
    await claimBuild(pool, dead, [projection]);
    const [target = ''] = projection.tables.map(({ shape }) => copyTarget(shape));
    const copy = new CopyWriter(remains, target);
    await copy.write('box-1\t1\t1\t1\t1\n', 1, () => ({}));
    await expect(buildGenerations(laboratory.options(projection))).rejects.toBeInstanceOf(BuildUnderWay);
    await pool.query(
      `update projection_engine.generation set builder_until = clock_timestamp() where builder = $1`,
      [dead],
    );
    await buildGenerations(laboratory.options(projection, { patience: 0 }));
    expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
    copy.abort();
    await remains.end();
  });
});
