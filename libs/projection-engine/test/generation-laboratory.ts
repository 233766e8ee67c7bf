import { setTimeout as sleep } from 'node:timers/promises';
import { ensureEventStoreSchema, PostgresEventStore } from '@tandemspur/event-store';
import {
  boxEvent,
  boxReader,
  boxTables,
  naiveRows,
  SkipsInMemory,
  storedRows,
  testDatabase,
  type BoxEvent,
  type TableRows,
  type TestDatabase,
} from '@tandemspur/testing';
import pg from 'pg';
import { Feed } from '../src/feed.js';
import type { BuildOptions } from '../src/generations/build.js';
import { readGenerations } from '../src/generations/registry.js';
import { LaneLost, releaseLanes, takeLanes } from '../src/lanes.js';
import { LaneWorker } from '../src/lane-worker.js';
import type { Projection } from '../src/projection.js';
import { lanesAndGenerations, projectionEngineSchema } from '../src/schema.js';

/** What a seed makes happen in some boxes. */
export interface Operation {
  readonly box: number;
  readonly type: 'Put' | 'Fixed' | 'Taken';
  readonly n: number;
  readonly day: number;
  /** Which of the box's events is meant. */
  readonly target: number;
}

/** The same numbers from 0 to 1 for the same seed (a linear congruential generator, Numerical Recipes' constants). */
const numbersOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Mostly puts in order of time, some backdated, some corrected or taken back. */
export const operationsOf = (seed: number, count: number, boxes: number): readonly Operation[] => {
  const random = numbersOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = random();
    return {
      box: Math.floor(random() * boxes),
      type: kind < 0.92 ? 'Put' : kind < 0.96 ? 'Fixed' : 'Taken',
      n: Math.floor(random() * 10),
      day: random() < 0.1 ? Math.floor(random() * index) : index,
      target: Math.floor(random() * 1_000),
    };
  });
};

const dayOf = (day: number): string =>
  new Date(Date.UTC(2020, 0, 1) + day * 60_000).toISOString().slice(0, 16);

/** A database with a history of boxes in it, and the tables of their projection. */
export class GenerationLaboratory {
  readonly journal = new SkipsInMemory();
  readonly #ids = new Map<string, string[]>();

  private constructor(
    readonly pool: pg.Pool,
    readonly store: PostgresEventStore,
    private readonly database: TestDatabase,
  ) {}

  static async open(): Promise<GenerationLaboratory> {
    const database = await testDatabase();
    const pool = new pg.Pool({ connectionString: database.url, max: 20 });
    await ensureEventStoreSchema(pool);
    for (const statement of [...projectionEngineSchema, ...lanesAndGenerations, ...boxTables])
      await pool.query(statement);
    return new GenerationLaboratory(pool, new PostgresEventStore({ pool }), database);
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.pool.end();
    await this.database.drop();
  }

  /** Ids of the events that were recorded. */
  async record(operations: readonly Operation[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let first = 0; first < operations.length; first += 1_000) {
      const writes = new Map<string, { before: number; events: ReturnType<typeof boxEvent>[] }>();
      for (const { box, type, n, day, target } of operations.slice(first, first + 1_000)) {
        const stream = `box-${box}`;
        const known = this.#ids.get(stream) ?? [];
        this.#ids.set(stream, known);
        const meant = known[target % Math.max(1, known.length)] ?? '';
        const event = boxEvent(`${stream} ${known.length}`, type, { n, at: dayOf(day), target: meant });
        const write = writes.get(stream) ?? { before: known.length, events: [] };
        writes.set(stream, write);
        write.events.push(event);
        known.push(event.id);
        ids.push(event.id);
      }
      await this.store.append(
        [...writes].map(([stream, { before, events }]) => ({
          stream,
          expectedRevision: before === 0 ? 'none' : BigInt(before - 1),
          events,
        })),
      );
    }
    return ids;
  }

  options(
    projection: Projection<BoxEvent>,
    over: Partial<BuildOptions<BoxEvent>> = {},
  ): BuildOptions<BoxEvent> {
    const { pool, store, journal } = this;
    return {
      ...{ pool, store, reader: boxReader, journal, projections: [projection], owner: 'a test' },
      ...{ signal: new AbortController().signal, ...over },
    };
  }

  /** What the live tables must hold, by a fold of its own. */
  async naive(projection: Projection<BoxEvent>): Promise<TableRows> {
    const stored = [];
    const skipped = await this.journal.skipped(projection.name);
    for await (const page of this.store.readAll()) stored.push(...page.filter(({ id }) => !skipped.has(id)));
    return naiveRows([projection], boxReader, stored);
  }

  rows(projection: Projection<BoxEvent>): Promise<TableRows> {
    return storedRows(this.pool, [projection]);
  }

  /** Until all lanes of the live generation stand at the store's head. */
  async reachHead(projection: Projection<BoxEvent>): Promise<void> {
    const head = await this.store.head();
    for (;;) {
      const { rows } = await this.pool.query<{ is_there: boolean }>(
        `select bool_and(l.position >= $2) as is_there from projection_engine.lane l
          join projection_engine.generation g on g.id = l.generation
          where g.projection = $1 and g.status = 'live'`,
        [projection.name, head],
      );
      if (rows[0]?.is_there === true) return;
      await sleep(10);
    }
  }

  /** Runs the live lanes of a declaration as a worker does, whichever generation is live, until it is stopped. */
  runLive(projection: Projection<BoxEvent>): () => Promise<void> {
    const stop = new AbortController();
    const running = this.#runLive(projection, stop.signal);
    return async () => {
      stop.abort();
      await running;
    };
  }

  async #runLive(projection: Projection<BoxEvent>, signal: AbortSignal): Promise<void> {
    const { pool, store, journal } = this;
    const owner = `live ${projection.version}`;
    while (!signal.aborted) {
      const live = (await readGenerations(pool, [projection.name])).find(({ status }) => status === 'live');
      const isOurs = live?.version === projection.version && live.lanes === projection.lanes;
      const states = isOurs ? await takeLanes(pool, owner, live.id, live.lanes, 60_000) : [];
      if (states.length === 0) {
        await sleep(20);
        continue;
      }
      const skipped = await journal.skipped(projection.name);
      const options = { pool, store, reader: boxReader, projection, owner, skipped, status: 'live' as const };
      const lanes = states.map((state) => new LaneWorker(options, state));
      try {
        await new Feed({ pool, store, reader: boxReader, lanes, signal }).run();
      } catch (error) {
        if (!(error instanceof LaneLost)) throw error;
      }
      await releaseLanes(pool, owner, lanes);
    }
  }
}
