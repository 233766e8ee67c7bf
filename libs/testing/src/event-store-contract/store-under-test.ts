import type { EventStore, Position } from '@tandemspur/event-store';

/** A store and what the contract may do to it. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Breaks all its connections, as a restarting server would. Without it that test is left out. */
  readonly dropConnections?: () => Promise<void>;
  /** The number in a position, of a store whose positions are dense. Without it density is not tested. */
  readonly ordinal?: (position: Position) => bigint;
  /**
   * Whether an id used before in another place is refused. Without it the engine sees a repetition only at its
   * own place.
   */
  readonly seesReusedIds: boolean;
  close(): Promise<void>;
}
