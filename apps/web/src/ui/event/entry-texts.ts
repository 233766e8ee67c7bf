import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../language/plural.js';

export const texts = {
  recordedOn: { de: 'erfasst am {day}', en: 'recorded on {day}' },
  outOf: { de: '{value} von {max}', en: '{value} out of {max}' },
  monthOnly: { de: 'Tag unbekannt', en: 'day unknown' },
  corrected: { de: 'korrigiert am {day}', en: 'corrected on {day}' },
  retracted: { de: 'zurückgezogen am {day}', en: 'withdrawn on {day}' },
  restored: { de: 'wieder gültig seit {day}', en: 'holds again since {day}' },
  change: { de: '{label}: {before} → {after}', en: '{label}: {before} → {after}' },
  withdrawn: { de: 'Zurückgezogen ({count})', en: 'Withdrawn ({count})' },
  nothing: { de: 'ohne Angabe', en: 'not given' },
} as const satisfies Record<string, Label>;

export const daysLater: Counted = {
  one: { de: '{count} Tag später', en: '{count} day later' },
  other: { de: '{count} Tage später', en: '{count} days later' },
};

export const via: Readonly<Record<string, Label>> = {
  web: { de: 'über das Web', en: 'via web' },
  phone: { de: 'am Telefon', en: 'by phone' },
  import: { de: 'über einen Import', en: 'via import' },
  api: { de: 'über die Schnittstelle', en: 'via the API' },
  system: { de: 'vom System', en: 'by the system' },
};
