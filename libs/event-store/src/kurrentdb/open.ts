import type { EventStore } from '../event-store.js';
import { KurrentDbEventStore, type KurrentDbOptions } from './kurrentdb-event-store.js';

/**
 * History in KurrentDB, at an address like `kurrentdb://user:password@one:2113,two:2113?tls=true`. Connects when
 * it is first used. User and password belong into the address and nowhere else: given with a call they would
 * turn off the batching of appends. Needs 22.6, for appends to several streams 25.1.
 *
 * @throws TypeError when the address cannot be read; it is not repeated, as it may hold a password.
 */
export async function openKurrentDb(address: string, options?: KurrentDbOptions): Promise<EventStore> {
  // Here and nowhere else: the module loads a native addon, which others do without.
  const { KurrentDBClient } = await import('@kurrent/kurrentdb-client');
  try {
    return new KurrentDbEventStore(() => KurrentDBClient.connectionString(address), options);
  } catch {
    throw new TypeError('the address of KurrentDB is none: kurrentdb://user:password@host:2113?tls=true');
  }
}
