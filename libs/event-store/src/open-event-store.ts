import type { EventStore } from './event-store.js';
import { openKurrentDb } from './kurrentdb/index.js';
import { PostgresEventStore } from './postgres/index.js';

/** The protocols of addresses that `openEventStore` takes, without the colon. */
export const eventStoreProtocols = ['postgres', 'postgresql', 'kurrentdb', 'kurrentdb+discover'] as const;

/**
 * The event store behind an address; it owns its connections. In PostgreSQL the schema must exist.
 *
 * @throws TypeError for another kind of address.
 */
export const openEventStore = async (url: string): Promise<EventStore> => {
  const protocol = /^([a-z+]+):\/\//.exec(url)?.[1];
  switch (protocol) {
    case 'postgres':
    case 'postgresql':
      return new PostgresEventStore({ connectionString: url });
    case 'kurrentdb':
    case 'kurrentdb+discover':
      return openKurrentDb(url);
    default:
      throw new TypeError(`no event store has the protocol ${protocol ?? '(none)'}`);
  }
};
