import type { Refused, Stored } from './consistency.js';
import type { Endpoint, Faults } from './faults.js';
import type { Append, Log } from './log.js';

export interface Member extends Endpoint {
  readonly isAlive: boolean;
  readonly leads: boolean;
}

/** What the services of one node know. */
export interface FakeNode {
  readonly log: Log;
  readonly faults: Faults;
  readonly limits: Limits;
  /** x.y.z */
  readonly version: string;
  /** Checks and stores what a client appends. */
  store(append: Append): Stored | Refused;
  cut(): void;
  /** Every node of the cluster. */
  members(): readonly Member[];
}

/** In bytes, as in the server's options MaxAppendSize and MaxAppendEventSize. */
export interface Limits {
  readonly appendSize: number;
  readonly eventSize: number;
}
