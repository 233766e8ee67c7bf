import { contenders, type ContenderName } from './contenders/catalogue.js';
import type { AppendMeasure, ContenderCommands, Session } from './contender.js';
import { median, percentile } from './statistics.js';
import { appendsOf, type Work } from './workload.js';

/** What the parent asks, and what it is answered. */
export interface Call {
  readonly number: number;
  readonly command: keyof ContenderCommands;
  readonly args: readonly unknown[];
}
export type Answer =
  { readonly number: number; readonly value: unknown } | { readonly number: number; readonly error: string };

const url = process.env['BENCH_DATABASE_URL'] ?? '';
const contender = await contenders[process.argv[2] as ContenderName].load();

const cannot = (what: string): never => {
  throw new Error(`${process.argv[2] ?? ''} cannot ${what}`);
};

const withSession = async <T>(callers: number, work: (session: Session) => Promise<T>): Promise<T> => {
  const session = await contender.open(url, callers);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
};

const append = (work: Work): Promise<AppendMeasure> =>
  withSession(work.callers, async (session) => {
    if (!session.append) return cannot('append');
    const streams = appendsOf(work);
    const runIn = Math.ceil(streams.length / 10);
    await session.append(streams.slice(0, runIn), work.callers);
    globalThis.gc?.();
    const began = performance.now();
    const latencies = await session.append(streams.slice(runIn), work.callers);
    const milliseconds = performance.now() - began;
    const events = (streams.length - runIn) * work.eventsPerStream;
    if (latencies.length === 0) return { events, milliseconds };
    return { events, milliseconds, p50: median(latencies), p99: percentile(latencies, 0.99) };
  });

/** Streams of one writer, which no other writer has. */
const writerStreams = 100_000;

const writeFor = async (writers: number, milliseconds: number): Promise<void> => {
  const until = performance.now() + milliseconds;
  const write = (writer: number): Promise<void> =>
    withSession(1, async (session) => {
      if (!session.append) return cannot('append');
      for (let number = 0; performance.now() < until && number < writerStreams; number++) {
        const firstStream = writer * writerStreams + number;
        const work = { streams: 1, eventsPerStream: 8, eventsPerAppend: 1, callers: 1, dataBytes: 400 };
        await session.append(appendsOf({ ...work, firstStream }), 1);
      }
    });
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
};

const stopFollowing = new AbortController();
const delivered = new Set<string>();
let following: Promise<void> | undefined;

const commands: ContenderCommands = {
  setUp: () => contender.setUp(url),
  append,
  readAll: (events) =>
    withSession(1, async (session) => {
      if (!session.readAll) return cannot('read');
      globalThis.gc?.();
      const began = performance.now();
      const count = await session.readAll(events);
      return { ...count, milliseconds: performance.now() - began };
    }),
  writeFor,
  follow: () => {
    following = withSession(1, async (session) => {
      if (!session.follow) return cannot('follow');
      await session.follow((event) => delivered.add(event), stopFollowing.signal);
    });
    following.catch(() => undefined);
    return Promise.resolve();
  },
  followed: async () => {
    stopFollowing.abort();
    await following;
    return [...delivered];
  },
};

const obey = async ({ number, command, args }: Call): Promise<Answer> => {
  try {
    const run = commands[command] as (...args: readonly unknown[]) => Promise<unknown>;
    return { number, value: await run(...args) };
  } catch (error) {
    return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

process.on('message', (call: Call) => {
  void obey(call).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => {
  process.exit();
});
