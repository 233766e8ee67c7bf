import type { activities, endingReasons, initiators, missedReasons, modes } from '@tandemspur/contracts';

export type Mode = keyof typeof modes;
export type Activity = keyof typeof activities;
export type MissedReason = keyof typeof missedReasons;
export type Status = 'running' | 'paused' | 'ended';

export interface EndingWords {
  readonly reason: keyof typeof endingReasons;
  readonly initiatedBy: keyof typeof initiators;
}

/** The first line whose pattern fits decides. */
type Vocabulary<T> = readonly (readonly [pattern: RegExp, meaning: T])[];

const lookUp =
  <T>(vocabulary: Vocabulary<T>) =>
  (words: string): T | undefined =>
    vocabulary.find(([pattern]) => pattern.test(words))?.[1];

export const statusOfWords = lookUp<Status>([
  [/^(beendet|abgeschlossen|aufgelöst|ende)/i, 'ended'],
  [/^(pause|pausiert|ruht)/i, 'paused'],
  [/^(aktiv|läuft|laufend)/i, 'running'],
]);

const digitalWords = /\b(zoom|skype|skypen|online|digital|video|videocall|teams|jitsi|facetime)\b/i;

export const modeOfWords = lookUp<Mode>([
  [/hybrid|gemischt|teils/i, 'hybrid'],
  [digitalWords, 'digital'],
  [/^(tel\.?|telefon|telefonisch|phone|anruf)/i, 'phone'],
  [/^(p\.?|präsenz|vor ort|persönlich|in person|treffen)$/i, 'in_person'],
]);

/** True when what was done happens over a video call by its very name ("Skypen – Mathe"). */
export const soundsDigital = (words: string): boolean => digitalWords.test(words);

export const activityOfWords = lookUp<Activity>([
  [/bewerbung|praktik|ausbildung|berufs|lebenslauf/i, 'career'],
  [/jobcenter|\bamt\b|behörde|antrag|formular|ausländerb|sozialamt/i, 'office'],
  [/vokabel|deutsch|sprach/i, 'language'],
  [/hausaufgabe|mathe|lesen|lernen|nachhilfe|bücherhalle|bibliothek|üben|schul/i, 'learning'],
  [/stammtisch|gruppe|ausflug mit allen|sommerfest/i, 'group'],
  [
    /basteln|fu(ß|ss)ball|museum|spazier|eis essen|planten|kochen|backen|schwimm|spiel|kino|zoo|sport/i,
    'leisure',
  ],
  [/gespräch|reden|quatschen|telefonier|kaffee/i, 'talk'],
]);

/** 1 (bad) to 5 (very good). Figures are not taken: a German 1 is the best mark. */
export const moodOfWords = lookUp<number>([
  [/^(super|toll|sehr gut|klasse|:-?d)$/i, 5],
  [/^(gut|schön|:-?\))$/i, 4],
  [/^(ok|okay|geht so|mittel|:-?\|)$/i, 3],
  [/^(schwierig|anstrengend|naja|:-?\/)$/i, 2],
  [/^(schlecht|furchtbar|:-?\()$/i, 1],
]);

export const missedReasonOfWords = lookUp<MissedReason>([
  [/^(krank|krankheit|erkältet|grippe)/i, 'illness'],
  [/^vergessen/i, 'forgot'],
  [/^(keine zeit|termin)/i, 'time'],
  [/^(technik|internet)/i, 'tech'],
  [/nicht (erschienen|gekommen)/i, 'no_show'],
]);

/** Whom a reason names; what names nobody ("Kontakt abgebrochen") is `other`, not laid at one side's door. */
export const endingOfWords = lookUp<EndingWords>([
  [/umzug.*(pat|mentor)/i, { reason: 'mentor_moved', initiatedBy: 'mentor' }],
  [/umzug.*(familie|kind|mentee)/i, { reason: 'mentee_moved', initiatedBy: 'guardian' }],
  [/ziel.*erreicht/i, { reason: 'goals_achieved', initiatedBy: 'mutual' }],
  [/vertragsende|laufzeit|regulär|planmäßig/i, { reason: 'term_reached', initiatedBy: 'mutual' }],
  [
    /(familie|eltern|mutter|vater) (möchte|möchten|will|wollen) nicht/i,
    { reason: 'guardian_withdrew', initiatedBy: 'guardian' },
  ],
  [
    /(kind|mentee) (möchte|will) nicht|kein interesse/i,
    { reason: 'mentee_lost_interest', initiatedBy: 'mentee' },
  ],
  [
    /keine zeit.*(studium|beruf|arbeit|job)|(pat|mentor).*keine zeit/i,
    { reason: 'mentor_time', initiatedBy: 'mentor' },
  ],
  [/streit|konflikt/i, { reason: 'conflict', initiatedBy: 'mutual' }],
  [/passt nicht|passten nicht/i, { reason: 'mismatch', initiatedBy: 'mutual' }],
  [
    /projekt.*(ende|beendet)|programm.*(ende|beendet)/i,
    { reason: 'programme_ended', initiatedBy: 'programme' },
  ],
]);
