import type { Nearness } from '@tandemspur/contracts';

const digitsOf = (area: string | null | undefined): string => area?.replace(/\D/g, '').slice(0, 5) ?? '';

/** The nearest first. */
export const nearnessOrder = [
  'same',
  'near',
  'region',
  'zone',
  'far',
  'unknown',
] as const satisfies readonly Nearness[];

/**
 * How near two German postcode areas are, by the digits that they begin with alike. An area may be given by fewer
 * than five digits; it is the same as every area inside it.
 */
export const nearnessOf = (a: string | null | undefined, b: string | null | undefined): Nearness => {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  const known = Math.min(left.length, right.length);
  if (known === 0) return 'unknown';
  let alike = 0;
  while (alike < known && left[alike] === right[alike]) alike += 1;
  if (alike === 0) return 'far';
  if (alike === known && known >= 2) return 'same';
  if (alike >= 3) return 'near';
  return alike === 2 ? 'region' : 'zone';
};
