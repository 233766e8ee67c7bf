import type { StreamWrite } from './event-store.js';

/** The revision that the first event of a write takes. */
export const firstRevisionOf = ({ expectedRevision }: StreamWrite): bigint =>
  expectedRevision === 'none' ? 0n : expectedRevision + 1n;

/** The revision that the last event of a write takes. */
export const lastRevisionOf = (write: StreamWrite): bigint =>
  firstRevisionOf(write) + BigInt(write.events.length) - 1n;

/** Per stream the revision of its last event, once the append is stored: it follows from what was expected. */
export const revisionsOf = (writes: readonly StreamWrite[]): ReadonlyMap<string, bigint> =>
  new Map(writes.map((write) => [write.stream, lastRevisionOf(write)]));
