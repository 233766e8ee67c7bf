import type { StateRow } from './use-state-rows.js';

/** A row of the state that has changed; what there was not is `–`. */
export interface DifferingRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const none = '–';

/** The rows that differ, those of both states in their order. */
export const differingRows = (
  before: readonly StateRow[],
  after: readonly StateRow[],
): readonly DifferingRow[] => {
  const [old, now] = [new Map(before), new Map(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? none, after: now.get(name) ?? none }))
    .filter((row) => row.before !== row.after);
};
