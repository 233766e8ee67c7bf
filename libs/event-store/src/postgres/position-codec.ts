import { beginning, type Position } from '../position.js';

const written = /^[0-7][0-9a-f]{15}$/;

/**
 * The form a PostgreSQL position has outside: the bigint as 16 lowercase hexadecimal digits, so that text order
 * is number order. 0 is `beginning`.
 */
export const toPosition = (ordinal: bigint): Position =>
  ordinal === 0n ? beginning : (ordinal.toString(16).padStart(16, '0') as Position);

/** Whether the text is a position of this kind of store. */
export const isOrdinal = (position: Position): boolean => position === beginning || written.test(position);

/**
 * Back to the bigint of the `position` column.
 * @throws RangeError when the text is no position of this store, e.g. one that another engine wrote.
 */
export function toOrdinal(position: Position): bigint {
  if (position === beginning) return 0n;
  if (!written.test(position)) throw new RangeError(`"${position}" is not a position of this event store`);
  return BigInt(`0x${position}`);
}
