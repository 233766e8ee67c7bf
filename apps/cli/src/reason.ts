const textOf = (error: unknown, property: 'message' | 'code'): string => {
  if (typeof error !== 'object' || error === null) return '';
  const value = (error as Partial<Record<typeof property, unknown>>)[property];
  return typeof value === 'string' ? value : '';
};

/** What went wrong, in the words of whoever threw, with what was behind it. */
export const reasonOf = (error: unknown): string => {
  const own = textOf(error, 'message') || textOf(error, 'code') || String(error);
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  const words = cause === undefined || cause === null ? own : `${own}: ${reasonOf(cause)}`;
  return words.replace(/\.$/, '');
};
