import type { Row } from '../projection.js';

/** In COPY's text form these mean something else. */
const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  special.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (character) => escapes[character] ?? character) : text;

/** A row as a line of `COPY … FROM STDIN`; values become text as they do in `unnest`, so that both give one row. */
export const copyLine = (columns: readonly string[], row: Row): string => {
  let line = '';
  let separator = '';
  for (const column of columns) {
    const value = row[column];
    line += separator;
    separator = '\t';
    if (typeof value === 'string') line += escaped(value);
    else line += value === null || value === undefined ? '\\N' : String(value);
  }
  return `${line}\n`;
};
