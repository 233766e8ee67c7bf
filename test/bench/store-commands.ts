import type { AppendMeasure, Contender, ContenderCommands, Session } from './contender.js';
import { median, percentile } from './statistics.js';
import { appendsOf, type Work } from './workload.js';

const cannot = (what: string): never => {
  throw new Error(`it cannot ${what}`);
};

/** Streams of one writer, which no other writer has. */
const writerStreams = 100_000;

/** What the process of a contender can be asked, who stores or reads in the database of that address. */
export const storeCommands = (contender: Contender, url: string): ContenderCommands => {
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

  return {
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
};
