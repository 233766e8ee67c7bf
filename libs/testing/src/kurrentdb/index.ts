import type { Endpoint, Faults } from './faults.js';

export type { AppendFault, Ending, Endpoint, Faults, ReadFault } from './faults.js';

export interface FakeKurrentDbOptions {
  /** Which server it says to be; default 26.0.0. */
  readonly version?: string;
  /** Appends to several streams at once; default from 25.1 on. */
  readonly multiStreamAppend?: boolean;
  /** Conditions on other streams; default from 26.0.3 on. */
  readonly appendRecords?: boolean;
  /** Bytes of all events of an append; default 256 MiB. */
  readonly maxAppendSize?: number;
  /** Bytes of one event; default 16 MiB. */
  readonly maxEventSize?: number;
  /** After so many appends the server writes an event of its own; 0 for never; default 3. */
  readonly systemEventEvery?: number;
}

/** A KurrentDB that lives in the test's process. */
export interface FakeKurrentDb extends Endpoint {
  /** kurrentdb://127.0.0.1:<port>?tls=false */
  readonly url: string;
  /** What goes wrong next: the test's to change. */
  readonly faults: Faults;
  /** How many events the log holds, the server's own among them. */
  readonly size: number;
  /** Cuts every connection, as a restarting server would. */
  cut(): void;
  /** Cuts every connection and accepts no more. */
  stop(): Promise<void>;
  /** After `stop`: the same data on the same port. */
  start(): Promise<void>;
  /** Adds `count` events that the server might have written of its own accord. */
  addSystemEvents(count: number): void;
  /** Puts the log back to what it was at that size, as a restored backup would, and cuts every connection. */
  truncateTo(size: number): void;
  /** Starts a node that holds the same log and leaves to this one what a leader has to do; to be closed, too. */
  addFollower(): Promise<FakeKurrentDb>;
  close(): Promise<void>;
}

/** Starts a KurrentDB for a test, on a free port of 127.0.0.1, that the official client cannot tell from a real one. */
export const startFakeKurrentDb = async (options: FakeKurrentDbOptions = {}): Promise<FakeKurrentDb> => {
  // gRPC and the client's messages load only where a fake is used.
  const { startServer } = await import('./server.js');
  return startServer(options);
};
