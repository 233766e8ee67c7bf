import type { ProjectionEvent } from '@tandemspur/contracts';
import { wallClock } from '@tandemspur/domain';
import {
  ConcurrencyConflict,
  encodeEvent,
  readHistory,
  streamName,
  type EventStore,
} from '@tandemspur/event-store';
import type { Skip, SkipJournal } from '@tandemspur/projection-engine';
import { v5 } from 'uuid';

/** Fixed for ever: names of stored streams and ids of events depend on it. */
const projections = '0f9f4f5e-8c53-4a0c-9b0e-5a4c1a0f7d32';

const streamOf = (projection: string): string => streamName('projection', v5(projection, projections));

/** Whose decisions these are. */
export interface Installation {
  readonly id: string;
  readonly timeZone: string;
}

/** Decisions to skip an event, each an event in the stream of its projection. */
export class StoredSkips implements SkipJournal {
  constructor(
    private readonly store: EventStore,
    private readonly installation: Installation,
  ) {}

  async skipped(projection: string): Promise<ReadonlySet<string>> {
    const history = await readHistory(this.store, streamOf(projection));
    const skips = history.filter(
      (event): event is typeof event & ProjectionEvent => event.type === 'ProjectionEventSkipped',
    );
    return new Set(skips.map(({ data }) => data.skippedEventId));
  }

  /** @throws ConcurrencyConflict when others decide at the same moment, again and again. */
  async record({ projection, eventId, type, position, actor, reason }: Skip): Promise<void> {
    const stream = streamOf(projection);
    const id = v5(`${projection} ${eventId}`, projections);
    for (let attempts = 5; ; attempts--) {
      const history = await readHistory(this.store, stream);
      if (history.some((event) => event.id === id)) return;
      const recordedAt = new Date().toISOString();
      const data = {
        projection,
        skippedEventId: eventId,
        skippedType: type,
        skippedPosition: position,
        reason,
      };
      const event = encodeEvent({ type: 'ProjectionEventSkipped', data }, id, {
        occurredOn: wallClock(recordedAt, this.installation.timeZone).slice(0, 10),
        precision: 'day',
        recordedAt,
        actorId: actor,
        actorRole: 'administrator',
        source: 'system',
        organisationId: this.installation.id,
        correlationId: id,
        causationId: id,
      });
      const expectedRevision = history.at(-1)?.revision ?? 'none';
      try {
        await this.store.append([{ stream, expectedRevision, events: [event] }]);
        return;
      } catch (error) {
        if (!(error instanceof ConcurrencyConflict) || attempts === 0) throw error;
      }
    }
  }
}
