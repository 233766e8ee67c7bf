/**
 * What becomes of what a problem is about.
 * - `rejected`: the row is not imported and goes to the file of rejected rows
 * - `changed`: imported earlier with other values; left as it is
 * - `flagged`: imported as it stands, although it is implausible or contradicts something
 * - `assumed`: imported; what the list does not say has been filled in by a rule
 */
export type Severity = 'rejected' | 'changed' | 'flagged' | 'assumed';

export interface ProblemText {
  readonly severity: Severity;
  /** Rule and remedy; `{name}` stands for a value. */
  readonly de: readonly [rule: string, remedy: string];
  readonly en: readonly [rule: string, remedy: string];
}

type Texts = readonly [rule: string, remedy: string];

/** Makes texts of one severity. */
export const textOf =
  (severity: Severity) =>
  (de: Texts, en: Texts): ProblemText => ({ severity, de, en });

/** The remedy of most that is imported all the same. */
export const fixIfWrong: Texts = [
  'Stimmt es nicht: in der App berichtigen.',
  'If that is wrong: correct it in the app.',
];
