import type { StoredEvent } from '@tandemspur/event-store';
import {
  lanesAndGenerations,
  projectionEngineSchema,
  type EventReader,
  type Projection,
  type Skip,
  type SkipJournal,
} from '@tandemspur/projection-engine';
import pg from 'pg';
import { boxEvent, boxProjection, boxReader, boxTables, type BoxEvent } from './boxes.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { testDatabase } from './postgres.js';

/** Decisions in memory. */
export class SkipsInMemory implements SkipJournal {
  readonly recorded: Skip[] = [];

  skipped(projection: string): Promise<ReadonlySet<string>> {
    const own = this.recorded.filter((skip) => skip.projection === projection);
    return Promise.resolve(new Set(own.map(({ eventId }) => eventId)));
  }

  record(skip: Skip): Promise<void> {
    const isKnown = this.recorded.some(
      ({ projection, eventId }) => projection === skip.projection && eventId === skip.eventId,
    );
    if (!isKnown) this.recorded.push(skip);
    return Promise.resolve();
  }
}

/** Streams `a/1` and `a/2` have one key, `a`. */
const sequenceKey = ({ stream }: { readonly stream: string }): string => stream.split('/')[0] ?? stream;

/** One history, and one live generation that has seen nothing of it. */
export interface BoxBench {
  readonly pool: pg.Pool;
  readonly store: InMemoryEventStore;
  readonly journal: SkipsInMemory;
  readonly projection: Projection<BoxEvent>;
  readonly reader: EventReader<BoxEvent>;
  readonly generation: string;
  /** Numbers that are read as other ones: how a program is mended that could not cope with a poison. */
  readonly mended: Map<number, number>;
  /** Records an event; gives it as it is stored. */
  readonly record: (
    stream: string,
    type: 'Put' | 'Fixed' | 'Taken',
    data: { readonly n?: number; readonly at?: string; readonly target?: string },
  ) => Promise<StoredEvent>;
  readonly put: (stream: string, n: number) => Promise<StoredEvent>;
}

const mendingReader = (mended: ReadonlyMap<number, number>): EventReader<BoxEvent> => ({
  ...boxReader,
  decode: (stored) => {
    const data = JSON.parse(stored.data) as { readonly n: number };
    const n = mended.get(data.n) ?? data.n;
    return boxReader.decode({ ...stored, data: JSON.stringify({ ...data, n }) });
  },
});

const benchOf = (pool: pg.Pool, projection: Projection<BoxEvent>, generation: string): BoxBench => {
  const store = new InMemoryEventStore();
  const mended = new Map<number, number>();
  const record: BoxBench['record'] = async (stream, type, data) => {
    const before = store.all.filter((event) => event.stream === stream).length;
    const name = `${projection.name} ${stream} ${before}`;
    const expectedRevision = before === 0 ? 'none' : BigInt(before - 1);
    await store.append([{ stream, expectedRevision, events: [boxEvent(name, type, data)] }]);
    const stored = store.all.at(-1);
    if (stored === undefined) throw new Error('nothing was stored');
    return stored;
  };
  return {
    ...{ pool, store, projection, generation, mended, record },
    journal: new SkipsInMemory(),
    reader: mendingReader(mended),
    put: (stream, n) => record(stream, 'Put', { n }),
  };
};

/** A database for projections of boxes. */
export class BoxLaboratory {
  #benches = 0;

  private constructor(
    readonly pool: pg.Pool,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<BoxLaboratory> {
    const database = await testDatabase();
    const pool = new pg.Pool({ connectionString: database.url, max: 10 });
    for (const statement of [...projectionEngineSchema, ...lanesAndGenerations, ...boxTables])
      await pool.query(statement);
    return new BoxLaboratory(pool, () => database.drop());
  }

  /** The tables are emptied; generations of former benches stay, without rows. */
  async begin(lanes = 1): Promise<BoxBench> {
    this.#benches += 1;
    const projection = { ...boxProjection(lanes), name: `boxes ${this.#benches}`, sequenceKey };
    const tables = projection.tables.map(({ shape }) => `${shape.schema}.${shape.name}`);
    await this.pool.query(`truncate ${tables.join(', ')}`);
    await this.pool.query('insert into projection_engine.projection (name) values ($1)', [projection.name]);
    const { rows } = await this.pool.query<{ id: string }>(
      `with g as (
        insert into projection_engine.generation (projection, version, lanes, status, live_since)
        values ($1, $2, $3, 'live', now()) returning id)
      select id::text from g`,
      [projection.name, projection.version, lanes],
    );
    const generation = rows[0]?.id ?? '';
    await this.pool.query(
      `insert into projection_engine.lane (generation, lane, position)
        select $1, n, '' from generate_series(0, $2::int - 1) as n`,
      [generation, lanes],
    );
    return benchOf(this.pool, projection, generation);
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.drop();
  }
}
