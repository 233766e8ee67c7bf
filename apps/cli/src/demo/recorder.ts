import type { DomainEvent, Occurrence } from '@tandemspur/contracts';
import type { DemoIds } from './ids.js';
import { instantsIn, type Minute } from './local-time.js';
import type { SimulationOptions } from './options.js';
import type { SimulatedEvent } from './simulated-event.js';
import type { Hand } from './staff.js';

/** One command's events, each with its stream, written down by one hand at one moment. */
export interface Recording {
  readonly events: readonly { readonly stream: string; readonly event: DomainEvent }[];
  readonly occurrence: Occurrence;
  readonly recorded: Minute;
  readonly hand: Hand;
}

/**
 * Gives events their envelope: ids, revisions and the instant of recording. Per stream the calls must come in
 * the order of recording.
 */
export const recorder = (options: SimulationOptions, ids: DemoIds) => {
  const instantOf = instantsIn(options.timeZone);
  const revisions = new Map<string, number>();
  const next = (stream: string): number => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return revision;
  };
  return ({ events, occurrence, recorded, hand }: Recording): readonly SimulatedEvent[] => {
    const recordedAt = instantOf(recorded);
    const placed = events.map(({ stream, event }) => {
      const revision = next(stream);
      return { id: ids.event(stream, revision), stream, revision, event };
    });
    const commandId = placed[0]?.id ?? '';
    return placed.map(({ id, stream, revision, event }) => {
      return { id, stream, revision, event, occurrence, recordedAt, ...hand, commandId };
    });
  };
};
