import type { Label } from '@tandemspur/contracts';
import { fill, type Params } from './fill-text.js';

interface Text {
  readonly rule: Label;
  readonly remedy: Label;
}

const checkPath: Label = {
  de: 'Pfad und Schreibweise prüfen.',
  en: 'Check the path and its spelling.',
};

const saveAsCsv: Label = {
  de: 'In Excel „Speichern unter“ → „CSV UTF-8 (durch Trennzeichen getrennt)“ wählen und diese Datei importieren.',
  en: 'In Excel choose "Save as" → "CSV UTF-8 (comma delimited)" and import that file.',
};

const texts = {
  'file-missing': {
    rule: { de: 'Diese Datei gibt es nicht.', en: 'There is no such file.' },
    remedy: checkPath,
  },
  'file-unreadable': {
    rule: { de: 'Die Datei lässt sich nicht lesen ({reason}).', en: 'The file cannot be read ({reason}).' },
    remedy: checkPath,
  },
  'file-empty': {
    rule: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
    remedy: saveAsCsv,
  },
  'not-a-csv': {
    rule: {
      de: 'Erwartet wird eine CSV-Datei; diese hat ein anderes Format ({format}).',
      en: 'A CSV file is expected; this one has another format ({format}).',
    },
    remedy: saveAsCsv,
  },
  'header-missing': {
    rule: {
      de: 'Keine Kopfzeile gefunden. Die Tandemliste hat die Spalten {tandems}; die Treffenliste {meetings}.',
      en: 'No header found. The list of tandems has the columns {tandems}; that of meetings {meetings}.',
    },
    remedy: {
      de: 'Eine Zeile mit diesen Spaltennamen über die Daten setzen.',
      en: 'Put a line with these column names above the data.',
    },
  },
  'columns-missing': {
    rule: {
      de: 'In der Kopfzeile (Zeile {line}) fehlen: {columns}.',
      en: 'The header (line {line}) lacks: {columns}.',
    },
    remedy: {
      de: 'Die Spalten ergänzen oder so benennen und erneut importieren.',
      en: 'Add the columns, or name them so, and import again.',
    },
  },
  'option-out-of-range': {
    rule: {
      de: 'Erlaubt ist eine ganze Zahl von 1 bis {most}.',
      en: 'A whole number from 1 to {most} is allowed.',
    },
    remedy: { de: 'Den Wert berichtigen.', en: 'Mend the value.' },
  },
  'same-list-twice': {
    rule: {
      de: 'Gebraucht werden eine Tandemliste und eine Treffenliste; diese beiden Dateien sind von derselben Art.',
      en: 'One list of tandems and one of meetings are needed; these two files are of the same kind.',
    },
    remedy: { de: 'Die andere Liste angeben.', en: 'Name the other list.' },
  },
} satisfies Record<string, Text>;

/** A file that cannot be imported at all. Nothing has been written. */
export class ImportFileError extends Error {
  readonly file: string;
  readonly rule: Label;
  readonly remedy: Label;

  constructor(
    readonly code: keyof typeof texts,
    params: Params & { readonly file: string },
  ) {
    const { rule, remedy } = texts[code];
    super(`${params.file}: ${fill(rule, params).en}`);
    this.name = 'ImportFileError';
    this.file = params.file;
    this.rule = fill(rule, params);
    this.remedy = remedy;
  }
}
