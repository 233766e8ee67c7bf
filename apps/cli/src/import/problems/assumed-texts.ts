import { fixIfWrong, textOf, type ProblemText } from './problem-text.js';

const assumed = textOf('assumed');

/** What is filled in because the list does not say it. */
export const assumedTexts = {
  'month-only': assumed(
    [
      'Nur der Monat ist bekannt; er wird als Monat gespeichert (sortiert wie sein erster Tag).',
      fixIfWrong[0],
    ],
    ['Only the month is known; it is stored as a month (sorted as its first day).', fixIfWrong[1]],
  ),
  'date-approximate': assumed(
    ['Die Liste nennt das Datum nur ungefähr.', fixIfWrong[0]],
    ['The list gives the date only roughly.', fixIfWrong[1]],
  ),
  'columns-cut': assumed(
    ['Der Zeile fehlen Spalten am Ende; sie gelten als leer.', fixIfWrong[0]],
    ['The row lacks columns at its end; they are taken as empty.', fixIfWrong[1]],
  ),
  'birth-year-unknown': assumed(
    [
      'Kein Jahrgang: ohne Geburtsjahr importiert, minderjährig je nach Altersangabe, sonst ja.',
      fixIfWrong[0],
    ],
    ['No year of birth: imported without one; a minor as the stated age says, otherwise yes.', fixIfWrong[1]],
  ),
  'first-meeting-derived': assumed(
    [
      'Ohne Datum des ersten Treffens: das früheste gehaltene der Treffenliste ({firstMeetingOn}).',
      fixIfWrong[0],
    ],
    [
      'No date of a first meeting: the earliest one held in the list of meetings ({firstMeetingOn}).',
      fixIfWrong[1],
    ],
  ),
  'first-meeting-details': assumed(
    [
      'Kein Treffen dieses Tages in der Treffenliste: Dauer {minutes} min und „persönlich“ angenommen.',
      fixIfWrong[0],
    ],
    ['No meeting of that day in the list of meetings: {minutes} min and "in person" assumed.', fixIfWrong[1]],
  ),
  'inspection-date': assumed(
    [
      'Die Liste nennt nur das Datum des Zeugnisses; es gilt auch als Tag der Einsicht, ohne einschlägigen Eintrag.',
      fixIfWrong[0],
    ],
    [
      'The list has only the date of the certificate; it is taken as the day of inspection too, without a relevant entry.',
      fixIfWrong[1],
    ],
  ),
  'ending-details': assumed(
    [
      'Ob es ein Abschlussgespräch gab und ein neues Tandem gewünscht ist, sagt die Liste nicht: als „nein“ übernommen.',
      fixIfWrong[0],
    ],
    [
      'The list does not say whether there was a closing meeting or a rematch is wanted: taken as "no".',
      fixIfWrong[1],
    ],
  ),
  'reason-missing': assumed(
    ['Beendet ohne Grund: als „Sonstiges“ übernommen.', fixIfWrong[0]],
    ['Ended without a reason: taken as "other".', fixIfWrong[1]],
  ),
  'pause-start': assumed(
    ['Seit wann die Pause gilt, sagt die Liste nicht: übernommen ab {asOf}.', fixIfWrong[0]],
    ['The list does not say since when it is paused: taken from {asOf} on.', fixIfWrong[1]],
  ),
  'activity-not-mapped': assumed(
    ['Keine bekannte Aktivität: als „Sonstiges“ übernommen, im Wortlaut als Notiz.', fixIfWrong[0]],
    ['No known activity: taken as "other", its words as a note.', fixIfWrong[1]],
  ),
  'mood-not-mapped': assumed(
    ['Keine bekannte Stimmung: ohne Wert übernommen, im Wortlaut als Notiz.', fixIfWrong[0]],
    ['No known mood: taken without a value, its words as a note.', fixIfWrong[1]],
  ),
  'missed-reason-not-mapped': assumed(
    [
      'Kein bekannter Absagegrund: als „Sonstiges“ übernommen, im Wortlaut als Schlüsselmoment.',
      fixIfWrong[0],
    ],
    ['No known reason for cancelling: taken as "other", its words as a key moment.', fixIfWrong[1]],
  ),
  'mood-of-missed': assumed(
    ['Eine Stimmung zu einem ausgefallenen Treffen: nicht übernommen.', fixIfWrong[0]],
    ['A mood of a meeting that was missed: not taken over.', fixIfWrong[1]],
  ),
} satisfies Record<string, ProblemText>;
