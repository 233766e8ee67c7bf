import type { status } from '@grpc/grpc-js';
import type { LoggedEvent } from './log.js';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/**
 * How a call ends instead of well: the connection is cut, nothing comes ever, the server says that another node
 * leads, the server gave up waiting for its replicas, or a gRPC status.
 */
export type Ending = 'cut' | 'silence' | 'not-leader' | 'timeout' | status;

/** Whether the events are in the log already when the append ends so. */
export interface AppendFault {
  readonly stored: boolean;
  readonly ending: Ending;
}

/** The read or subscription ends so after this many events. */
export interface ReadFault {
  readonly afterEvents: number;
  readonly ending: Ending;
}

/** What goes wrong next; the lists are used up from the front, one entry for each call. */
export interface Faults {
  appends: AppendFault[];
  reads: ReadFault[];
  subscriptions: ReadFault[];
  /** Milliseconds before an append is answered (after storing) and before a read begins. */
  delay: number;
  /** This node is no leader, that one is. It stores what it is not told to leave to the leader. */
  leader: Endpoint | undefined;
  /** How many of the newest events readers do not see who do not require the leader. */
  lag: number;
  /** Of these events the data arrives as malformed JSON. */
  malformed: (event: LoggedEvent) => boolean;
}

export const noFaults = (): Faults => ({
  appends: [],
  reads: [],
  subscriptions: [],
  delay: 0,
  leader: undefined,
  lag: 0,
  malformed: () => false,
});
