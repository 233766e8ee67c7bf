import { pairEvents, type DomainEvent, type PairEvent, type TandemEvent } from '@tandemspur/contracts';
import { decidePair, evolvePair, type RecordedEvent } from '@tandemspur/domain';
import { pairStream, readHistory, type EventStore } from '@tandemspur/event-store';

const pairTypes = new Set<string>(pairEvents.map(({ type }) => type));
const isPairEvent = (event: RecordedEvent<DomainEvent>): event is RecordedEvent<PairEvent> =>
  pairTypes.has(event.type);

/** What goes into the pair's stream in the same append as the tandem's event. */
export interface PairWrite {
  readonly stream: string;
  readonly expectedRevision: bigint | 'none';
  readonly events: readonly PairEvent[];
}

const pairOf = (history: readonly DomainEvent[]) => {
  for (const event of history) {
    if (event.type === 'TandemProposed' || event.type === 'TandemMatched') return event.data;
  }
  return undefined;
};

/**
 * Keeps "at most one open tandem per pair" true under concurrency: the pair's stream takes part in the append
 * with its own expected revision.
 *
 * @throws Refusal `pair-already-open`
 */
export const pairWrites = async (
  store: EventStore,
  tandemId: string,
  history: readonly DomainEvent[],
  events: readonly DomainEvent[],
): Promise<readonly PairWrite[]> => {
  const pair = pairOf([...history, ...events]);
  const touching = events.filter((event) =>
    ['TandemMatched', 'TandemReopened', 'TandemEnded'].includes(event.type),
  );
  if (!pair || touching.length === 0) return [];
  const stream = pairStream(pair.mentorId, pair.menteeId);
  const recorded = (await readHistory(store, stream)).filter(isPairEvent);
  const open = recorded.reduce(evolvePair, []);
  const revision = recorded.at(-1)?.revision ?? 'none';
  const decided = touching.flatMap((event) => decidePair(event as TandemEvent, tandemId, open));
  return [{ stream, expectedRevision: revision, events: decided }];
};
