import { exportTexts } from './export-texts.js';
import { cellsOf, columns, type ExportedEntry, type Telling } from './in-cells.js';

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula becomes text; then quoted where RFC 4180 asks for it. */
export const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Entries as a table with a header, as RFC 4180 has it and Excel opens it. */
export const csvOf = (entries: readonly ExportedEntry[], telling: Telling): string => {
  const header = columns.map((column) => exportTexts[column][telling.language]);
  const rows = entries.map((entry) => {
    const cells = cellsOf(entry, telling);
    return columns.map((column) => cells[column]);
  });
  return byteOrderMark + [header, ...rows].map(line).join('');
};
