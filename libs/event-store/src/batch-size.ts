/**
 * How many events an array that is delivered may hold.
 * @throws RangeError for anything but a whole number from 1 to 10,000.
 */
export const batchSizeOf = (size = 1_000): number => {
  if (!Number.isInteger(size) || size < 1 || size > 10_000)
    throw new RangeError(`batchSize is 1 to 10,000, not ${size}`);
  return size;
};
