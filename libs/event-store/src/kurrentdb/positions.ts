import { beginning, type Position } from '../position.js';

/** Where KurrentDB's log holds an event: two offsets in bytes. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const written = /^[0-7][0-9a-f]{15}[0-7][0-9a-f]{15}$/;
const largest = 2n ** 63n - 1n;

const digits = (offset: bigint): string => {
  if (offset < 0n || offset > largest) throw new RangeError(`${offset} is no offset in KurrentDB's log`);
  return offset.toString(16).padStart(16, '0');
};

/**
 * The form a KurrentDB position has outside: commit and prepare position, 16 lowercase hexadecimal digits each,
 * so that text order is log order. Both count: the events of one old-style transaction share a commit position.
 * @throws RangeError when the server gave no position: it then sends the largest unsigned number.
 */
export const toPosition = ({ commit, prepare }: LogPosition): Position =>
  `${digits(commit)}${digits(prepare)}` as Position;

/** Whether the text is a position of this kind of store. */
export const isLogPosition = (position: Position): boolean =>
  position === beginning || written.test(position);

/**
 * Back to what the client takes.
 * @throws RangeError when the text is no position of this store, e.g. one that another engine wrote.
 */
export function toLogPosition(position: Position): LogPosition | 'start' {
  if (position === beginning) return 'start';
  if (!written.test(position)) throw new RangeError(`"${position}" is not a position of this event store`);
  return { commit: BigInt(`0x${position.slice(0, 16)}`), prepare: BigInt(`0x${position.slice(16)}`) };
}
