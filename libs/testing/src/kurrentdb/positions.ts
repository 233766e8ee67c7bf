/** A place in the log as clients give and get it: of events both parts are the record's offset. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Before the first record. */
export const beforeAll: LogPosition = { commit: -1n, prepare: -1n };

export const at = (offset: bigint): LogPosition => ({ commit: offset, prepare: offset });

/** Commit first, then prepare. */
export const isBefore = (a: LogPosition, b: LogPosition): boolean =>
  a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);
