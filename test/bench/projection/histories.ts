import pg from 'pg';
import type { Arena } from '../arena.js';
import { migrateDatabase } from '../contenders/engine.js';
import { copyIn } from '../history/copy-in.js';
import { historyOf, type HistoryRow } from '../history/history.js';

/** A database that holds a history, to be copied. */
export interface History {
  readonly database: string;
  /** So many are stored. */
  readonly events: number;
  /** What is recorded next. */
  readonly fresh: readonly HistoryRow[];
}

const seed = 7;
/** What fits into memory. */
const rowsPerStep = 100_000;

function* take<T>(rows: Iterator<T, unknown>, count: number): Generator<T, void> {
  for (let taken = 0; taken < count; taken++) {
    const { value, done } = rows.next();
    if (done === true) return;
    yield value;
  }
}

export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const make = async (arena: Arena, database: string, events: number, mostFresh: number): Promise<History> => {
  const url = await arena.server.createDatabase(database);
  await migrateDatabase(url);
  const rows = historyOf({ seed, events });
  await withClient(url, async (client) => {
    for (let stored = 0; stored < events;) {
      stored = await copyIn(client, take(rows, Math.min(rowsPerStep, events - stored)));
      arena.tell(`history: ${stored} of ${events} events stored`);
      arena.options.signal.throwIfAborted();
    }
  });
  await arena.settle({ database });
  return { database, events, fresh: [...take(rows, mostFresh)] };
};

const kept = new WeakMap<Arena['server'], Map<string, Promise<History>>>();

const once = (arena: Arena, name: string, work: (name: string) => Promise<History>): Promise<History> => {
  const known = kept.get(arena.server) ?? new Map<string, Promise<History>>();
  kept.set(arena.server, known);
  const history = known.get(name) ?? work(name);
  known.set(name, history);
  return history;
};

/** Of each measured round and of the one that warms up. */
export const freshPerRound = (arena: Arena): number => arena.size(10_000, 300);

/** A history that nobody has projected yet; made once for all measurements of a run. */
export const storedHistory = (arena: Arena, events: number): Promise<History> =>
  once(arena, `history_${events}`, (name) =>
    make(arena, name, events, freshPerRound(arena) * (arena.options.rounds + 1)),
  );

/** The same, projected by the engine. */
export const projectedHistory = (arena: Arena, events: number): Promise<History> =>
  once(arena, `history_${events}_projected`, async (database) => {
    const history = await storedHistory(arena, events);
    const url = await arena.server.createDatabase(database, history.database);
    const live = arena.projector('live');
    await live.run({ url, after: 0, until: events, milliseconds: Infinity });
    await live.stop();
    await live.end();
    await arena.settle({ database });
    return { ...history, database };
  });

/** How many events the goals speak of. */
export const historySize = (arena: Arena): number =>
  arena.size(arena.options.large ? 5_000_000 : 400_000, 2_000);

/** A tenth of it. */
export const smallHistorySize = (arena: Arena): number => Math.round(historySize(arena) / 10);
