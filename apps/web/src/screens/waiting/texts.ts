import type { Label, WaitingPerson } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Warteliste', en: 'Waiting list' },
  intro: {
    de: 'Wer auf ein Tandem wartet; Mentor:innen, sobald sie aufgenommen sind und nichts mehr fehlt. Es wird nichts automatisch zugeordnet: Wer zusammenpasst, entscheiden Menschen.',
    en: 'Who is waiting for a tandem; mentors once they are accepted and nothing is missing. Nothing is matched automatically: people decide who fits together.',
  },
  filters: { de: 'Filtern', en: 'Filter' },
  who: { de: 'Wer wartet', en: 'Who is waiting' },
  mentees: { de: 'Mentees', en: 'Mentees' },
  mentors: { de: 'Mentor:innen', en: 'Mentors' },
  postcode: { de: 'In der Nähe der Postleitzahl', en: 'Near the postcode' },
  propose: { de: 'Tandem vorschlagen', en: 'Propose a tandem' },
  proposeFor: { de: 'Tandem vorschlagen: {name}', en: 'Propose a tandem: {name}' },
  since: { de: 'wartet seit {day} ({days})', en: 'waiting since {day} ({days})' },
  wishes: { de: 'Wünsche: {wishes}', en: 'Wishes: {wishes}' },
  minor: { de: 'minderjährig', en: 'minor' },
  area: { de: 'PLZ-Gebiet {area}', en: 'postcode area {area}' },
  missing: { de: 'Vor einem ersten Treffen fehlt: {what}', en: 'Missing before a first meeting: {what}' },
  empty: { de: 'Niemand wartet.', en: 'Nobody is waiting.' },
  more: { de: 'Mehr laden', en: 'Load more' },
} as const satisfies Record<string, Label>;

export const total: Counted = {
  one: { de: '{count} wartet', en: '{count} waiting' },
  other: { de: '{count} warten', en: '{count} waiting' },
};

export const days: Counted = {
  one: { de: '{count} Tag', en: '{count} day' },
  other: { de: '{count} Tage', en: '{count} days' },
};

export const nearness: Readonly<Record<WaitingPerson['nearness'], Label>> = {
  same: { de: 'gleiches Gebiet', en: 'same area' },
  near: { de: 'benachbart', en: 'near' },
  region: { de: 'gleiche Region', en: 'same region' },
  zone: { de: 'gleiche Postleitzone', en: 'same postal zone' },
  far: { de: 'weiter entfernt', en: 'farther away' },
  unknown: { de: 'Entfernung unbekannt', en: 'distance unknown' },
};
