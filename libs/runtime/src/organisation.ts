import { encodeEvent, ConcurrencyConflict, streamName, type EventStore } from '@tandemspur/event-store';
import { organisationRegistered, type EventOf } from '@tandemspur/contracts';
import { wallClock } from '@tandemspur/domain';
import type { Configuration } from '@tandemspur/platform';
import type { Pool } from 'pg';
import { v5, v7 } from 'uuid';

/** The organisation that this installation serves. */
export abstract class Organisation {
  abstract readonly id: string;
  abstract readonly timeZone: string;
}

const registered = async (
  store: EventStore,
  stream: string,
): Promise<EventOf<typeof organisationRegistered>['data'] | undefined> => {
  for await (const [first] of store.readStream(stream, { limit: 1 })) {
    if (first) return organisationRegistered.schema.parse(JSON.parse(first.data));
  }
  return undefined;
};

/** Registers the organisation at the first start; later starts read what was registered then. */
export const openOrganisation = async (
  pool: Pool,
  store: EventStore,
  configuration: Configuration,
): Promise<Organisation> => {
  const found = await pool.query<{ organisation_id: string }>(
    'select organisation_id from runtime.installation',
  );
  const id = found.rows[0]?.organisation_id;
  if (id === undefined) throw new Error('the installation has no organisation: the migrations have not run');
  const stream = streamName('organisation', id);
  const known = await registered(store, stream);
  if (known) return { id, timeZone: known.timeZone };

  const timeZone = configuration.ORGANISATION_TIME_ZONE;
  const recordedAt = new Date().toISOString();
  const data = { name: configuration.ORGANISATION_NAME, timeZone, locale: 'de-DE' };
  const correlationId = v7();
  const event = encodeEvent({ type: 'OrganisationRegistered', data }, v5('registered', id), {
    occurredOn: wallClock(recordedAt, timeZone).slice(0, 10),
    precision: 'day',
    recordedAt,
    actorId: 'installation',
    actorRole: 'system',
    source: 'system',
    organisationId: id,
    correlationId,
    causationId: correlationId,
  });
  try {
    await store.append([{ stream, expectedRevision: 'none', events: [event] }]);
    return { id, timeZone };
  } catch (error) {
    if (!(error instanceof ConcurrencyConflict)) throw error;
    return { id, timeZone: (await registered(store, stream))?.timeZone ?? timeZone };
  }
};
