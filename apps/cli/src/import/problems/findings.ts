import { describeProblem, type Label, type ProblemCode, type ProblemParams } from '@tandemspur/contracts';
import { fill, type Params } from './fill-text.js';
import type { Severity } from './problem-text.js';
import { problemTexts, type ImportProblemCode } from './problem-texts.js';
import type { Row } from '../read/read-list.js';

/** Where something stands in the lists. */
export interface Place {
  readonly row: Row;
  /** Heading of the column as the file writes it; null for the whole row. */
  readonly column: string | null;
  readonly value: string;
}

/** Something that the person who imports should know, in both languages. */
export interface ImportProblem {
  readonly severity: Severity;
  /** Stable; ours, or the domain's when it breaks a rule of the domain. */
  readonly code: ImportProblemCode | ProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly rule: Label;
  readonly remedy: Label;
  /** The line as the file has it. */
  readonly original: string;
}

const at = ({ row, column, value }: Place) => ({
  file: row.file,
  line: row.line,
  column,
  value,
  original: row.original,
});

/** A problem of the import's own. */
export const importProblem = (code: ImportProblemCode, place: Place, params: Params = {}): ImportProblem => {
  const { severity, de, en } = problemTexts[code];
  return {
    severity,
    code,
    ...at(place),
    rule: fill({ de: de[0], en: en[0] }, params),
    remedy: fill({ de: de[1], en: en[1] }, params),
  };
};

const remedies: Readonly<Record<'rejected' | 'flagged', Label>> = {
  rejected: {
    de: 'In der Liste berichtigen und erneut importieren.',
    en: 'Mend it in the list and import again.',
  },
  flagged: {
    de: 'So importiert. Stimmt es nicht: in der App berichtigen.',
    en: 'Imported as it stands. If it is wrong: correct it in the app.',
  },
};

/** A broken rule of the domain; an import is flagged, not refused, unless it says otherwise. */
export const domainProblem = (
  code: ProblemCode,
  place: Place,
  params: ProblemParams = {},
  severity: 'rejected' | 'flagged' = 'flagged',
): ImportProblem => ({
  severity,
  code,
  ...at(place),
  rule: describeProblem(code, params).detail,
  remedy: remedies[severity],
});
