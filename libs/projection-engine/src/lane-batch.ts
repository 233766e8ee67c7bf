import type { Pool } from 'pg';
import type { EventStore, Position, StoredEvent } from '@tandemspur/event-store';
import type { Parking } from './apply-statement.js';
import type { Difference } from './difference.js';
import type { EventReader } from './event-reader.js';
import type { GenerationStatus } from './generation.js';
import type { ProjectedEvent, Projection } from './projection.js';
import type { Tally } from './tally.js';

/** An event as a page delivers it to all lanes: decoded once, or with the reason why it cannot be. */
export interface ReadEvent<Event> {
  readonly stored: StoredEvent;
  readonly event?: Event;
  readonly error?: unknown;
}

export interface LaneOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readStreams'>;
  readonly reader: EventReader<Event>;
  readonly projection: Projection<Event>;
  readonly owner: string;
  readonly status: GenerationStatus;
  /** Ids of events that this projection leaves out. */
  readonly skipped: ReadonlySet<string>;
  readonly onStep?: (step: StepReport) => void;
}

/** What one committed step did. */
export interface StepReport {
  readonly projection: string;
  readonly generation: string;
  readonly lane: number;
  readonly events: number;
  readonly milliseconds: number;
  /** Newly parked for a reason of their own. */
  readonly poisoned: readonly Parking[];
}

/** A batch after its fold. */
export interface FoldedBatch<Event> {
  readonly events: readonly ReadEvent<Event>[];
  readonly to: Position;
  readonly outcome:
    | {
        readonly difference: Difference;
        readonly parked: readonly Parking[];
        readonly streams: readonly string[];
        readonly after: Reached;
      }
    | { readonly error: unknown };
}

/** How far a lane has come. */
export interface Reached {
  readonly position: Position;
  readonly tally: Tally;
  readonly parkedKeys: ReadonlySet<string>;
}

/** The lane is as its checkpoint says, but what was folded ahead is void: read on from the checkpoint. */
export class Disturbed extends Error {
  constructor(projection: string, lane: number) {
    super(`lane ${lane} of projection ${projection} reads on from its checkpoint`);
    this.name = 'Disturbed';
  }
}
