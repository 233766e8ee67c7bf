import { changesText, type DomainEvent, type EventMetadata, type TandemEvent } from '@tandemspur/contracts';
import type { Occurred } from '@tandemspur/domain';
import { encodeEvent, streamName, type EventStore } from '@tandemspur/event-store';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { anyTandemEvent } from './tandem-samples.js';

const metadata = (
  { occurredOn, precision }: Pick<EventMetadata, 'occurredOn' | 'precision'>,
  organisationId: string,
): EventMetadata => {
  const id = v7();
  return {
    ...{ occurredOn, precision, recordedAt: '2026-01-01T10:00:00.000Z', actorId: 'spec' },
    ...{ actorRole: 'coordinator', source: 'api', organisationId, correlationId: id, causationId: id },
  };
};

/** What is recorded next: an event of a tandem, or the repair of the nth event that was recorded in it. */
export type TandemEntry =
  | { readonly tandem: number; readonly event: Occurred<TandemEvent> }
  | { readonly tandem: number; readonly correct: number; readonly occurredOn: string }
  | { readonly tandem: number; readonly retract: number };

const tandem = fc.nat({ max: 2 });
const target = fc.nat({ max: 30 });
/** Eight events for each correction and each retraction. */
export const anyTandemEntry: fc.Arbitrary<TandemEntry> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ tandem, event: anyTandemEvent }) },
  {
    weight: 1,
    arbitrary: fc.record({
      tandem,
      correct: target,
      occurredOn: fc.constantFrom('2023-12-24', '2025-05-01T08:00'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ tandem, retract: target }) },
);

/** Records entries in three tandems, one after another, whatever their days. */
export class TandemRecorder {
  readonly #tandems = [v7(), v7(), v7()];
  readonly #ids = new Map<string, string[]>();

  constructor(
    private readonly store: Pick<EventStore, 'append'>,
    private readonly organisationId: string,
  ) {}

  async record(entries: readonly TandemEntry[]): Promise<void> {
    for (const entry of entries) {
      const stream = streamName('tandem', this.#tandems[entry.tandem] ?? '');
      const ids = this.#ids.get(stream) ?? [];
      const id = v7();
      const event = this.#eventOf(entry, ids);
      const expectedRevision = ids.length === 0 ? 'none' : BigInt(ids.length - 1);
      await this.store.append([
        { stream, expectedRevision, events: [encodeEvent(event, id, metadata(event, this.organisationId))] },
      ]);
      this.#ids.set(stream, [...ids, id]);
    }
  }

  #eventOf(entry: TandemEntry, ids: readonly string[]): Occurred<DomainEvent> {
    const day = { occurredOn: '2026-01-01', precision: 'day' } as const;
    if ('event' in entry) return entry.event;
    const targetEventId = ids[('correct' in entry ? entry.correct : entry.retract) % ids.length] ?? v7();
    if ('retract' in entry)
      return { ...day, type: 'EventRetracted', data: { targetEventId, reason: 'duplicate' } };
    const changes = changesText({ occurredOn: entry.occurredOn });
    return { ...day, type: 'EventCorrected', data: { targetEventId, changes, reason: 'wrong_date' } };
  }
}
