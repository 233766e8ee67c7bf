import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventStore, type NewEvent, type StreamWrite } from '@tandemspur/event-store';
import { changesChannel } from '@tandemspur/projection-engine';
import pg from 'pg';
import type { Measurement } from '../benchmark.js';
import type { HistoryRow } from '../history/history.js';
import { figures } from '../speed.js';
import { median } from '../statistics.js';
import { projectedHistory, smallHistorySize } from './histories.js';

/** Appends that warm up. */
const runIn = 20;
/** Milliseconds in which the engine comes to rest. */
const rest = 30;

interface Notice {
  /** Milliseconds of an INSERT of one row into a table of its own. */
  readonly commit: number;
  /** From the call of append to its answer. */
  readonly accepted: number;
  /** From the call of append to the notification that names the stream. */
  readonly noticed: number;
}

const writeOf = ({ stream, revision, id, type, data, metadata }: HistoryRow): StreamWrite => {
  const event: NewEvent = { id, type, data, metadata: JSON.parse(metadata) as NewEvent['metadata'] };
  return { stream, expectedRevision: revision === 0 ? 'none' : BigInt(revision - 1), events: [event] };
};

/** Of tandems whose next events are plain: a repair may change nothing, and then nothing is announced. */
const plain = (fresh: readonly HistoryRow[]): readonly HistoryRow[] => {
  const repaired = new Set(fresh.filter(({ type }) => type.startsWith('Event')).map(({ stream }) => stream));
  return fresh.filter(({ stream }) => stream.startsWith('tandem-') && !repaired.has(stream));
};

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Appends one after another, each when nothing else goes on. */
const measure = async (url: string, writes: readonly StreamWrite[]): Promise<Notice[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const store = new PostgresEventStore({ connectionString: url });
  const waiting = new Map<string, () => void>();
  client.on('notification', ({ payload = '{}' }) => {
    const { streams = [] } = JSON.parse(payload) as { readonly streams?: readonly string[] };
    for (const stream of streams) waiting.get(stream)?.();
  });
  await client.query(`listen ${changesChannel}`);
  await client.query('create table commits (number int)');
  const notices: Notice[] = [];
  for (const [number, write] of writes.entries()) {
    await pause(rest);
    const insert = { name: 'commit', text: 'insert into commits values ($1)', values: [number] };
    const commit = await elapsed(() => client.query(insert));
    await pause(rest);
    const [stream] = [write.stream];
    let accepted = NaN;
    const noticed = await elapsed(async () => {
      const notice = new Promise<void>((resolve) => waiting.set(stream, resolve));
      accepted = await elapsed(() => store.append([write]));
      await notice;
    });
    waiting.delete(stream);
    notices.push({ commit, accepted, noticed });
  }
  await store.close();
  await client.end();
  return notices.slice(runIn);
};

/** How soon a dashboard hears of what was recorded. */
export const notice: Measurement = {
  goals: [
    {
      id: 'P12',
      what: 'from the append to the notification that its tandem has changed vs a single commit, medians',
      goal: 3,
      better: 'lower',
      unit: 'x',
    },
  ],
  run: async (arena) => {
    const { database: template, events, fresh } = await projectedHistory(arena, smallHistorySize(arena));
    const url = arena.server.urlOf(await arena.database('notice', template));
    const live = arena.projector('live');
    await live.run({ url, after: 0, until: events, milliseconds: Infinity });
    const writes = plain(fresh).slice(0, runIn + arena.size(200, 20));
    const notices = await measure(url, writes.map(writeOf));
    await live.stop();
    const medianOf = (of: (each: Notice) => number): number => median(notices.map(of));
    const commit = medianOf((each) => each.commit);
    const ratio = (milliseconds: number): number => Math.round((milliseconds / commit) * 1_000) / 1_000;
    const own = (of: (each: Notice) => number) => Object.values(figures({ own: notices }, of, 'ms'))[0];
    const detail = {
      contenders: {
        commit: own((each) => each.commit),
        accepted: own((each) => each.accepted),
        noticed: own((each) => each.noticed),
      },
      fromItsAcceptance: ratio(medianOf(({ accepted, noticed }) => noticed - accepted)),
      appends: notices.length,
      notes: [
        'the clock starts when append is called, before its own commit; accepted: when it has answered',
        'one append at a time, the engine in another process and at rest',
      ],
    };
    return [{ value: ratio(medianOf(({ noticed }) => noticed)), detail }];
  },
};
