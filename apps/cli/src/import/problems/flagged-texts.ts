import { fixIfWrong, textOf, type ProblemText } from './problem-text.js';

const changed = textOf('changed');
const flagged = textOf('flagged');

/** What is recorded otherwise, and what is imported although it is implausible. */
export const flaggedTexts = {
  'imported-differently': changed(
    [
      'Schon mit anderen Angaben importiert ({fields}); Erfasstes wird nicht überschrieben.',
      'Die Änderung in der App als Korrektur erfassen.',
    ],
    [
      'Imported already with other values ({fields}); what is recorded is not overwritten.',
      'Record the change as a correction in the app.',
    ],
  ),
  'recorded-otherwise': changed(
    [
      'In der App ist schon etwas anderes erfasst: {detail}',
      'Tandem in der App ansehen und dort berichtigen.',
    ],
    [
      'Something else is recorded in the app already: {detail}',
      'Look at the tandem in the app and correct it there.',
    ],
  ),
  'no-longer-listed': flagged(
    [
      '{count} früher importierte Treffen stehen nicht mehr in der Liste ({days}).',
      'Wurde ihr Datum geändert, ist das Treffen nun doppelt erfasst: in der App berichtigen.',
    ],
    [
      '{count} meetings imported earlier are no longer in the list ({days}).',
      'If their dates were changed, they are recorded twice now: correct that in the app.',
    ],
  ),
  'duplicate-row': flagged(
    [
      'Die Zeile ist gleich wie Zeile {line}; sie wird einmal importiert.',
      'Waren es zwei Treffen: das zweite in der App erfassen.',
    ],
    [
      'The row equals line {line}; it is imported once.',
      'If these were two meetings: record the second in the app.',
    ],
  ),
  'characters-lost': flagged(
    [
      'Ein Fragezeichen mitten im Namen: beim Speichern der Liste ging ein Zeichen verloren. Importiert wird, was da steht.',
      'Vor dem Import in der Liste berichtigen; der Name gehört zur Kennung.',
    ],
    [
      'A question mark inside a name: a character was lost when the list was saved. Imported as it stands.',
      'Mend it in the list before the import; the name is part of the identity.',
    ],
  ),
  'end-date-ignored': flagged(
    [
      'Ein Ende, aber der Status sagt nicht „beendet“: das Ende wird nicht übernommen.',
      'Ist das Tandem beendet: in der App beenden.',
    ],
    [
      'An ending, but the status does not say "beendet": the ending is not taken over.',
      'If the tandem has ended: end it in the app.',
    ],
  ),
  'first-meeting-cancelled': flagged(
    [
      'An diesem Tag ist laut Treffenliste das Treffen ausgefallen; als erstes gilt das nächste gehaltene.',
      fixIfWrong[0],
    ],
    [
      'On this day the meeting was missed, says the list of meetings; the next one held counts as the first.',
      fixIfWrong[1],
    ],
  ),
  'mode-contradicts': flagged(
    ['Was gemacht wurde, klingt digital, die Art ist persönlich: übernommen wird die Art.', fixIfWrong[0]],
    ['What was done sounds digital, the mode is in person: the mode is taken.', fixIfWrong[1]],
  ),
  'held-with-reason': flagged(
    ['Mit Dauer, aber als Inhalt ein Absagegrund: gilt als gehalten.', fixIfWrong[0]],
    ['With a duration, but with a reason for cancelling as content: taken as held.', fixIfWrong[1]],
  ),
  'long-meeting': flagged(
    ['Länger als 12 Stunden.', fixIfWrong[0]],
    ['Longer than 12 hours.', fixIfWrong[1]],
  ),
  'certificate-missing': flagged(
    [
      'Ohne Führungszeugnis in der Liste, obwohl das Kind minderjährig ist.',
      'Einsicht in der App nachtragen.',
    ],
    ['No certificate in the list although the child is a minor.', 'Record its inspection in the app.'],
  ),
  'certificate-late': flagged(
    ['Das Führungszeugnis ist jünger als das erste Treffen.', fixIfWrong[0]],
    ['The certificate is younger than the first meeting.', fixIfWrong[1]],
  ),
  'same-name-apart': flagged(
    [
      'Derselbe Name wie in Zeile {line}, aber die Tandems laufen gleichzeitig: als zwei Personen importiert.',
      'Ist es dieselbe Person: in der App zusammenführen.',
    ],
    [
      'The same name as in line {line}, but the tandems run at the same time: imported as two people.',
      'If it is one person: merge them in the app.',
    ],
  ),
  'same-name-joined': flagged(
    [
      'Derselbe Name wie in Zeile {line}, nacheinander: als eine Person importiert.',
      'Sind es zwei Personen: in der Liste unterscheidbar benennen, bevor importiert wird.',
    ],
    [
      'The same name as in line {line}, one after the other: imported as one person.',
      'If these are two people: tell their names apart in the list before importing.',
    ],
  ),
  'reason-not-mapped': flagged(
    [
      'Der Grund nennt keine Seite oder ist unbekannt: als „Sonstiges“ übernommen, im Wortlaut als Schlüsselmoment.',
      fixIfWrong[0],
    ],
    ['The reason names no side or is unknown: taken as "other", its words as a key moment.', fixIfWrong[1]],
  ),
  'coordinator-missing': flagged(
    ['Ohne Koordination in der Liste.', 'Koordination in der App zuweisen.'],
    ['No coordinator in the list.', 'Assign one in the app.'],
  ),
} satisfies Record<string, ProblemText>;
