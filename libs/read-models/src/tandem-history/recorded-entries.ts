import type { HistoryEntry } from '@tandemspur/contracts';
import { hadHappened, type Viewpoint } from '@tandemspur/domain';
import type { StoredEvent } from '@tandemspur/event-store';
import type { DataSource } from 'typeorm';
import { namesOf } from '../names.js';
import { entryOf, valuesIn } from './entry-of.js';
import { seenFrom, type RecordedTandem } from './recorded-tandem.js';

/** What an auditor asks for: every event as it was recorded up to the viewpoint, the stored bytes unchanged. */
export const storedAt = (tandem: RecordedTandem, viewpoint: Viewpoint): readonly StoredEvent[] => {
  const { position, asOf } = seenFrom(tandem, viewpoint);
  return tandem.stored.filter((event) => {
    const occurredOn = event.metadata['occurredOn'] ?? '';
    return (position === undefined || event.position <= position) && hadHappened({ occurredOn }, asOf);
  });
};

/** The same in words, repairs and what they took out among them; what cannot be read is left out. */
export const recordedEntries = async (
  dataSource: DataSource,
  tandem: RecordedTandem,
  viewpoint: Viewpoint,
): Promise<readonly HistoryEntry[]> => {
  const shown = new Set(storedAt(tandem, viewpoint).map(({ id }) => id));
  const events = tandem.events.filter(({ id }) => shown.has(id));
  const names = await namesOf(dataSource, valuesIn(events, []));
  return events.map((event) => entryOf(event, [], names));
};
