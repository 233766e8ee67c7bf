import { Problem } from './problem.js';

/** A stream's revision as an entity tag. */
export const etagOf = (revision: string | bigint): string => `"${String(revision)}"`;

/**
 * The revision that an `If-Match` names; `any` for `*`.
 *
 * @throws Problem `precondition-required`, or `bad-request` when it is no tag of ours.
 */
export const revisionFrom = (ifMatch: string | undefined): bigint | 'any' => {
  if (ifMatch === undefined || ifMatch.trim() === '') throw new Problem('precondition-required');
  if (ifMatch.trim() === '*') return 'any';
  const digits = /^(?:W\/)?"(\d{1,18})"$/.exec(ifMatch.trim())?.[1];
  if (digits === undefined) throw new Problem('bad-request', { reason: 'If-Match' });
  return BigInt(digits);
};
