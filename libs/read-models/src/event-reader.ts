import { repairEvents, type DomainEvent } from '@tandemspur/contracts';
import { effectiveHistory, placeOf, type RecordedEvent } from '@tandemspur/domain';
import { decodeEvent, wireNamesOf } from '@tandemspur/event-store';
import type { EventReader } from '@tandemspur/projection-engine';

/** What the projection engine must know of our events. */
export const eventReader: EventReader<RecordedEvent<DomainEvent>> = {
  decode: decodeEvent,
  wireNames: wireNamesOf,
  repairs: repairEvents.map(({ type }) => type),
  effective: (recorded) => effectiveHistory(recorded),
  placeOf,
  recordedAt: ({ recordedAt }) => recordedAt,
};
