import { setTimeout as pause } from 'node:timers/promises';
import {
  asPosition,
  beginning,
  decodeEvent,
  PostgresEventStore,
  type Position,
} from '@tandemspur/event-store';
import { buildGenerations, ProjectionEngine } from '@tandemspur/projection-engine';
import { eventReader, projections, StoredSkips } from '@tandemspur/read-models';
import { createDataSource, migrate } from '@tandemspur/runtime';
import pg from 'pg';
import { now } from '../projection/projector.js';

/** Milliseconds between two looks at the checkpoints. */
const lookEvery = 5;

/** Gives a database all tables of the product. */
export const migrateDatabase = async (url: string): Promise<void> => {
  const dataSource = await createDataSource(url).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
};

/** Of the event that stands at that place in the store, counted from 1; 0: before the first one. */
const positionOf = (ordinal: number): Position =>
  ordinal === 0 ? beginning : asPosition(ordinal.toString(16).padStart(16, '0'));

/** What the runtime gives to the engine. */
export const openStore = (url: string) => {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  const store = new PostgresEventStore({ pool });
  const journal = new StoredSkips(store, {
    id: '00000000-0000-4000-8000-000000000000',
    timeZone: 'Europe/Berlin',
  });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
  };
  return { pool, store, journal, projections, reader: eventReader, close };
};

export type Event = ReturnType<typeof decodeEvent>;

/** What was recorded in streams up to a place in the store, by stream. */
export const historiesOf = async (
  store: Pick<PostgresEventStore, 'readStreams'>,
  streams: readonly string[],
  until: number,
): Promise<ReadonlyMap<string, readonly Event[]>> => {
  const histories = new Map<string, Event[]>();
  if (until === 0) return histories;
  for await (const page of store.readStreams(streams, { until: positionOf(until) })) {
    for (const event of page.map(decodeEvent)) {
      const others = histories.get(event.stream);
      if (others) others.push(event);
      else histories.set(event.stream, [event]);
    }
  }
  return histories;
};

/** What was recorded between two places, the first one excluded. */
export const eventsBetween = async (
  store: Pick<PostgresEventStore, 'readAll'>,
  after: number,
  until: number,
): Promise<readonly Event[]> => {
  const events: Event[] = [];
  const range = { after: positionOf(after), until: positionOf(until) };
  for await (const page of store.readAll(range)) events.push(...page.map(decodeEvent));
  return events;
};

export interface RunningEngine {
  /** As a `Projector` says. @throws Error when an event was parked or anything else went wrong. */
  reach(position: number): Promise<number>;
  stop(): Promise<void>;
}

/** The product's engine with all its read models, on a database that nobody else projects in. */
export const startEngine = (url: string): RunningEngine => {
  const opened = openStore(url);
  const problems: string[] = [];
  const engine = new ProjectionEngine({
    ...opened,
    log: (level, message, detail) => {
      if (level !== 'info') problems.push(`${message} ${JSON.stringify(detail)}`);
    },
  });
  engine.start();
  const behind = `select coalesce(min(l.position), '') as position from projection_engine.lane l
    join projection_engine.generation g on g.id = l.generation where g.status = 'live'`;
  return {
    reach: async (position) => {
      const goal = positionOf(position);
      for (;;) {
        const { rows } = await opened.pool.query<{ position: string }>(behind);
        if (problems[0] !== undefined) throw new Error(problems[0]);
        if ((rows[0]?.position ?? '') >= goal) return now();
        await pause(lookEvery);
      }
    },
    stop: async () => {
      await engine.stop();
      await opened.close();
    },
  };
};

/** Builds all read models anew and makes them live. Gives the milliseconds of each part of the work. */
export const rebuildAll = async (url: string): Promise<Readonly<Record<string, number>>> => {
  const opened = openStore(url);
  const parts: Record<string, number> = {};
  let [phase, since] = ['start', now()];
  const enter = (next: string): void => {
    if (next === phase) return;
    parts[phase] = (parts[phase] ?? 0) + now() - since;
    [phase, since] = [next, now()];
  };
  const results = await buildGenerations({
    ...opened,
    owner: 'bench',
    signal: new AbortController().signal,
    onProgress: (report) => {
      enter(report.phase);
    },
  });
  enter('end');
  await opened.close();
  const unequal = results.filter(({ verification }) => verification.kind !== 'equal');
  if (unequal[0]) throw new Error(`rebuilt and compared: ${JSON.stringify(unequal[0].verification)}`);
  return parts;
};
