import type { StreamAppends, Work } from './workload.js';

/** Whoever stores or reads events in its own database. Runs in a process of its own. */
export interface Contender {
  /** Creates what it needs in its empty database. */
  setUp(url: string): Promise<void>;
  /** Connects for one measurement with so many callers at once. */
  open(url: string, callers: number): Promise<Session>;
}

/** Not everybody can do everything. */
export interface Session {
  /** Stores what these streams are to hold; gives the milliseconds that each append took. */
  append?(streams: readonly StreamAppends[], callers: number): Promise<readonly number[]>;
  /** Reads from the beginning: everything, or where that can be so many events at least. */
  readAll?(events: number): Promise<ReadCount>;
  /** Reads as everything arrives, until the signal; tells each event as `stream@revision`. */
  follow?(tell: (event: string) => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface ReadCount {
  readonly events: number;
  /** Of the texts read, which shows that they were. */
  readonly bytes: number;
}

export interface AppendMeasure {
  readonly events: number;
  readonly milliseconds: number;
  /** Milliseconds per append; absent where nothing is appended one by one. */
  readonly p50?: number;
  readonly p99?: number;
}

export interface ReadMeasure extends ReadCount {
  readonly milliseconds: number;
}

/** What a contender's process can be asked. */
export interface ContenderCommands {
  readonly setUp: () => Promise<void>;
  /** A tenth of the streams is stored before the clock starts. */
  readonly append: (work: Work) => Promise<AppendMeasure>;
  /** Everything, or where the contender can stop, so many events at least. */
  readonly readAll: (events: number) => Promise<ReadMeasure>;
  /** So many writers, each with connections of its own, for so many milliseconds. */
  readonly writeFor: (writers: number, milliseconds: number) => Promise<void>;
  /** Begins to follow. */
  readonly follow: () => Promise<void>;
  /** Ends following; gives what was delivered. */
  readonly followed: () => Promise<readonly string[]>;
}

/** Each caller takes the next stream and does its appends one after another. */
export const byCallers = async (
  streams: readonly StreamAppends[],
  callers: number,
  append: (write: StreamAppends[number]) => Promise<unknown>,
): Promise<number[]> => {
  const latencies: number[] = [];
  let next = 0;
  const call = async (): Promise<void> => {
    for (let stream = streams[next++]; stream !== undefined; stream = streams[next++]) {
      for (const write of stream) {
        const began = performance.now();
        await append(write);
        latencies.push(performance.now() - began);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return latencies;
};
