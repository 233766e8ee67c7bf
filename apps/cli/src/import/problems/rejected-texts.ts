import { textOf, type ProblemText } from './problem-text.js';

const rejected = textOf('rejected');

const fix: readonly [string, string] = [
  'In der Liste berichtigen und erneut importieren.',
  'Mend it in the list and import again.',
];

/** Why a row is not imported. */
export const rejectedTexts = {
  'column-count': rejected(
    [
      'Die Zeile hat {actual} Spalten, die Kopfzeile {expected}.',
      'Fehlende oder überzählige Trennzeichen berichtigen; Text mit Trennzeichen in Anführungszeichen setzen.',
    ],
    [
      'The row has {actual} columns, the header {expected}.',
      'Mend missing or surplus separators; put text that holds one in quotation marks.',
    ],
  ),
  'quote-not-closed': rejected(
    ['Ein Anführungszeichen wird geöffnet und nicht geschlossen.', fix[0]],
    ['A quotation mark opens and does not close.', fix[1]],
  ),
  'value-missing': rejected(
    ['Die Zelle ist leer, wird aber gebraucht.', fix[0]],
    ['The cell is empty, but needed.', fix[1]],
  ),
  'value-not-storable': rejected(
    [
      'Der Text ist zu lang oder enthält Zeichen, die sich nicht speichern lassen.',
      'Kürzen oder neu eintippen und erneut importieren.',
    ],
    [
      'The text is too long or holds characters that cannot be stored.',
      'Shorten or retype it and import again.',
    ],
  ),
  'date-impossible': rejected(['Diesen Tag gibt es nicht.', fix[0]], ['There is no such day.', fix[1]]),
  'date-unreadable': rejected(
    ['Das ist nicht als Datum lesbar.', 'Als TT.MM.JJJJ schreiben und erneut importieren.'],
    ['This cannot be read as a date.', 'Write it as DD.MM.YYYY and import again.'],
  ),
  'number-repeated': rejected(
    ['Diese Nummer steht schon in Zeile {line}; jede Nummer gibt es einmal.', fix[0]],
    ['This number stands in line {line} already; each number stands once.', fix[1]],
  ),
  'birth-year-unreadable': rejected(
    [
      'Das ist kein Jahrgang vor dem Matching.',
      'Als vierstelliges Jahr schreiben (oder leer lassen) und erneut importieren.',
    ],
    [
      'This is no year of birth before the match.',
      'Write a year of four digits (or leave it empty) and import again.',
    ],
  ),
  'status-unknown': rejected(
    ['Bekannt sind aktiv, läuft, Pause, beendet.', fix[0]],
    ['Known are aktiv, läuft, Pause, beendet.', fix[1]],
  ),
  'end-date-missing': rejected(
    ['Das Tandem ist beendet, aber ohne Datum.', fix[0]],
    ['The tandem has ended, but without a date.', fix[1]],
  ),
  'duration-unreadable': rejected(
    [
      'Das ist nicht als Dauer lesbar.',
      'Mit Einheit schreiben, z. B. 90 min, 1,5 Std. oder 1:30, und erneut importieren.',
    ],
    [
      'This cannot be read as a duration.',
      'Write it with a unit, e.g. 90 min, 1,5 Std. or 1:30, and import again.',
    ],
  ),
  'duration-out-of-range': rejected(
    ['Ein Treffen dauert 1 Minute bis 24 Stunden.', fix[0]],
    ['A meeting takes 1 minute to 24 hours.', fix[1]],
  ),
  'mode-unknown': rejected(
    ['Bekannt sind persönlich, Präsenz, P, vor Ort, digital, online, Zoom, Telefon, hybrid.', fix[0]],
    ['Known are persönlich, Präsenz, P, vor Ort, digital, online, Zoom, Telefon, hybrid.', fix[1]],
  ),
  'tandem-missing': rejected(
    ['Ohne Nummer des Tandems.', 'Nummer aus der Tandemliste eintragen und erneut importieren. {hint}'],
    ['Without the number of a tandem.', 'Enter the number from the list of tandems and import again. {hint}'],
  ),
  'tandem-unknown': rejected(
    ['Dieses Tandem steht nicht in der Tandemliste.', 'Nummer berichtigen und erneut importieren. {hint}'],
    ['This tandem is not in the list of tandems.', 'Mend the number and import again. {hint}'],
  ),
  'child-differs': rejected(
    [
      'Unter dieser Nummer steht in der Tandemliste ein anderes Kind ({expected}).',
      'Nummer oder Namen berichtigen und erneut importieren.',
    ],
    [
      'Under this number the list of tandems has another child ({expected}).',
      'Mend the number or the name and import again.',
    ],
  ),
  'tandem-rejected': rejected(
    [
      'Das Tandem selbst ist nicht lesbar (Tandemliste, Zeile {line}).',
      'Dort berichtigen und erneut importieren.',
    ],
    ['The tandem itself cannot be read (list of tandems, line {line}).', 'Mend it there and import again.'],
  ),
} satisfies Record<string, ProblemText>;
