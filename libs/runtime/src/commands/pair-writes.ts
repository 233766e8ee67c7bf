import { pairEvents, type DomainEvent, type PairEvent } from '@tandemspur/contracts';
import { admitToPair, evolvePair, pairMoves, tandemDecider, type RecordedEvent } from '@tandemspur/domain';
import { pairStream, readHistory, type EventStore } from '@tandemspur/event-store';
import { effectiveState } from './effective-state.js';

type History = readonly RecordedEvent<DomainEvent>[];

const pairTypes = new Set<string>(pairEvents.map(({ type }) => type));
const isPairEvent = (event: RecordedEvent<DomainEvent>): event is RecordedEvent<PairEvent> =>
  pairTypes.has(event.type);

/** What goes into a pair's stream in the same append as the tandem's events. */
export interface PairWrite {
  readonly stream: string;
  readonly expectedRevision: bigint | 'none';
  readonly events: readonly PairEvent[];
}

/**
 * Keeps "at most one open tandem per pair" true under concurrency: the streams of the pairs concerned take part in the
 * append with expected revisions of their own.
 *
 * @param before the tandem's stream as recorded.
 * @param after the same with what is to be recorded.
 * @throws Refusal `pair-already-open`
 */
export const pairWrites = async (
  store: EventStore,
  tandemId: string,
  before: History,
  after: History,
): Promise<readonly PairWrite[]> => {
  const stateOf = (history: History) => effectiveState(tandemDecider, history);
  const moves = pairMoves(tandemId, stateOf(before), stateOf(after));
  return Promise.all(
    moves.map(async ({ pair, event }) => {
      const stream = pairStream(pair.mentorId, pair.menteeId);
      const recorded = await readHistory(store, stream);
      admitToPair(event, recorded.filter(isPairEvent).reduce(evolvePair, []));
      return { stream, expectedRevision: recorded.at(-1)?.revision ?? 'none', events: [event] };
    }),
  );
};
