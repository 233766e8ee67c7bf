const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/**
 * JSON with the keys of every object in UTF-16 order and no white space (RFC 8785), so that equal data has
 * equal bytes and can be hashed.
 *
 * @throws TypeError when JSON cannot hold the value (bigint, cycle).
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
