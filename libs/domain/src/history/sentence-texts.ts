import type { Label } from '@tandemspur/contracts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day or month (`YYYY-MM[-DD][THH:mm]`) as people write it, its time left out. */
export const dayInWords = (written: string): Label => {
  const [year = '', month = '', day = ''] = written.slice(0, 10).split('-');
  const name = months[Number(month) - 1] ?? month;
  if (day === '') return { de: `${month}/${year}`, en: `${name} ${year}` };
  return { de: `${day}.${month}.${year}`, en: `${String(Number(day))} ${name} ${year}` };
};

/** The sentences' parts; what stands in braces is filled in. */
export const sentenceTexts = {
  then: { de: 'Am {day}', en: 'On {day}' },
  thenUndated: { de: 'Zum früheren Stand', en: 'At the earlier point' },
  event: { de: '„{label}“ vom {day}', en: '“{label}” of {day}' },
  addedLate: {
    de: '{then} war {event} noch nicht erfasst; nachgetragen am {when} ({late}) durch {role}, {source}.',
    en: '{then}, {event} was not yet recorded; it was added on {when} ({late}) by {role}, {source}.',
  },
  addedAtOnce: {
    de: '{then} war {event} noch nicht erfasst; erfasst am selben Tag, dem {when}, durch {role}, {source}.',
    en: '{then}, {event} was not yet recorded; it was recorded the same day, {when}, by {role}, {source}.',
  },
  oneDay: { de: '1 Tag später', en: '1 day later' },
  manyDays: { de: '{count} Tage später', en: '{count} days later' },
  happened: {
    de: 'Am {day} war {event} noch nicht geschehen.',
    en: 'By {day}, {event} had not happened yet.',
  },
  turns: { de: '{event}: {turns}.', en: '{event}: {turns}.' },
  corrected: {
    de: 'am {when} korrigiert durch {role}, {source} ({reason}; {changes})',
    en: 'corrected on {when} by {role}, {source} ({reason}; {changes})',
  },
  retracted: {
    de: 'am {when} zurückgezogen durch {role}, {source} ({reason})',
    en: 'retracted on {when} by {role}, {source} ({reason})',
  },
  restored: {
    de: 'am {when} wiederhergestellt durch {role}, {source} ({reason})',
    en: 'restored on {when} by {role}, {source} ({reason})',
  },
  onlyLater: { de: 'erst {turn}', en: 'only later {turn}' },
} as const satisfies Record<string, Label>;

/** The template with its braces filled, in both languages. */
export const filled = (template: Label, values: Readonly<Record<string, Label>>): Label => {
  const inOne = (language: keyof Label): string =>
    template[language].replace(/\{(\w+)\}/g, (braces, name: string) => values[name]?.[language] ?? braces);
  return { de: inOne('de'), en: inOne('en') };
};

/** Parts of one sentence, one after another. */
export const listed = (parts: readonly Label[]): Label => ({
  de: parts.map(({ de }) => de).join('; '),
  en: parts.map(({ en }) => en).join('; '),
});
