/** A cursor that no page of ours has given out. */
export class InvalidCursor extends Error {
  constructor() {
    super('the cursor is not one that a page has given out');
    this.name = 'InvalidCursor';
  }
}

/** Keyset values as an opaque text for a URL. */
export const encodeCursor = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The keyset values of a cursor.
 *
 * @throws InvalidCursor
 */
export const decodeCursor = (cursor: string, length: number): readonly string[] => {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(values) || values.length !== length) throw new InvalidCursor();
  if (!values.every((value): value is string => typeof value === 'string')) throw new InvalidCursor();
  return values;
};
