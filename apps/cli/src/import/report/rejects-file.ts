import type { Language } from '@tandemspur/contracts';
import type { ImportReport } from './import-report.js';

const headings: Readonly<Record<Language, readonly string[]>> = {
  de: ['Datei', 'Zeile', 'Spalte', 'Problem', 'Abhilfe', 'Originalzeile'],
  en: ['File', 'Line', 'Column', 'Problem', 'Remedy', 'Original line'],
};

/** A spreadsheet runs what begins so as a formula. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string): string =>
  `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/**
 * The rejected rows as CSV that Excel opens by a double click: UTF-8 with byte order mark, semicolons. One line
 * for each problem.
 */
export const rejectsCsv = ({ problems }: Pick<ImportReport, 'problems'>, language: Language): string => {
  const rows = problems
    .filter(({ severity }) => severity === 'rejected')
    .map(({ file, line, column, value, rule, remedy, original }) => [
      file,
      String(line),
      column === null ? '' : `${column}: ${value}`,
      rule[language],
      remedy[language],
      original,
    ]);
  const lines = [headings[language], ...rows].map((cells) => cells.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};
