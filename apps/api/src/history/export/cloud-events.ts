import { eventMetadata, type EventMetadata } from '@tandemspur/contracts';
import { wireNamesOf, type StoredEvent } from '@tandemspur/event-store';
import { tandemAt, unreadableAt, storedAt, type RecordedTandem } from '@tandemspur/read-models';
import type { Viewpoint } from '@tandemspur/domain';

interface Placed {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: string;
}

const versionIn = (wireName: string): number => Number(/\.v(\d+)$/.exec(wireName)?.[1] ?? 1);

/**
 * An event as a CloudEvent 1.0. Names of extension attributes have lower-case letters and digits only; revision and
 * position are text, since the specification's integers have 32 bits.
 */
const cloudEvent = (event: Placed, wireName: string, metadata: EventMetadata, data: unknown): object => ({
  specversion: '1.0',
  id: event.id,
  source: `urn:tandemspur:organisation:${metadata.organisationId}`,
  type: wireName,
  subject: event.stream,
  time: metadata.recordedAt,
  datacontenttype: 'application/json',
  occurredon: metadata.occurredOn,
  precision: metadata.precision,
  position: event.position,
  revision: String(event.revision),
  actorrole: metadata.actorRole,
  actorid: metadata.actorId,
  actorsource: metadata.source,
  correlationid: metadata.correlationId,
  causationid: metadata.causationId,
  schemaversion: versionIn(wireName),
  ...(metadata.programmeId === undefined ? {} : { programmeid: metadata.programmeId }),
  data,
});

const unknown: EventMetadata = {
  ...{ occurredOn: '', precision: 'day', recordedAt: '', actorId: '', actorRole: 'system', source: 'system' },
  ...{ organisationId: '', correlationId: '', causationId: '' },
};

/** As it was stored, whether or not this version understands it. */
const ofStored = (stored: StoredEvent): object => {
  const metadata = { ...unknown, ...stored.metadata };
  return cloudEvent(stored, stored.type, metadata, JSON.parse(stored.data));
};

const effectiveEvents = (tandem: RecordedTandem, viewpoint: Viewpoint): readonly object[] => {
  const { seen, effective } = tandemAt(tandem, viewpoint);
  return [
    ...effective.map((event) => {
      const [wireName = event.type] = wireNamesOf([event.type]);
      return cloudEvent(event, wireName, eventMetadata.parse(event), event.data);
    }),
    // Its consumer may be able to read what this version cannot.
    ...unreadableAt(tandem, seen).map(({ stored }) => ofStored(stored)),
  ];
};

/**
 * A tandem's events as JSON lines, one CloudEvent each: the effective ones in effective order (what cannot be read
 * last), or, `raw`, every recorded one as it is stored in the order of recording.
 */
export const cloudEventLines = (tandem: RecordedTandem, viewpoint: Viewpoint, raw: boolean): string => {
  const lines = raw ? storedAt(tandem, viewpoint).map(ofStored) : effectiveEvents(tandem, viewpoint);
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
};
