/** Not by `instanceof`: the driver's errors may come from another realm, as they do under Jest. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** What a projection's own functions throw. */
export class FoldFailed extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    this.name = 'FoldFailed';
  }
}

/**
 * Whether an error lies in the events and not in the world around: it would come again for ever. PostgreSQL's classes
 * 21 (two rows of one batch with one key), 22 (data), 23 (constraint), 54 (a limit exceeded) and P0 (raised by a
 * trigger); everything else, such as a lost connection, a full disk or a deadlock, is tried again.
 */
export const isDeterministic = (error: unknown): boolean =>
  error instanceof FoldFailed || /^(21|22|23|54|P0)/.test(codeOf(error));

/** What was thrown, as an error. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(messageOf(thrown), { cause: thrown });

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An error as it is kept beside a parked event: no data of the event beyond what its author put into the message. */
export const describeError = (error: unknown): string => {
  const name = error instanceof Error && error.name !== 'FoldFailed' ? `${error.name}: ` : '';
  // PostgreSQL takes no NUL in a text, and what cannot be parked is tried again for ever.
  return `${name}${messageOf(error)}`.replaceAll('\0', '').slice(0, 500);
};
