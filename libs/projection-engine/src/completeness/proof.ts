import type { Position } from '@tandemspur/event-store';

/** Events up to a position, as the store has them and as the rows have them. */
export interface Balance {
  /** Events in the store, without those that are skipped. */
  readonly expected: number;
  readonly applied: number;
  readonly parked: number;
  readonly skipped: number;
  /** Sums of ids, see `Tally`: equal when complete. */
  readonly sums: { readonly expected: string; readonly appliedAndParked: string };
  /** Every event of the store is applied once or parked, and nothing else is. */
  readonly complete: boolean;
}

export interface LaneProof extends Balance {
  readonly lane: number;
  readonly position: Position;
}

export interface Proof extends Balance {
  readonly projection: string;
  readonly generation: string;
  /** The lowest of the lanes'. */
  readonly position: Position;
  readonly lanes: readonly LaneProof[];
  readonly provenAt: Date;
}
