import { germanDay, type Label, type Language } from '@tandemspur/contracts';
import { briefingTexts } from './briefing-texts.js';

type Text = keyof typeof briefingTexts;

/** Says texts, days and names in one language. */
export interface Teller {
  (text: Text, n?: number, m?: number): string;
  label(label: Label): string;
  day(day: string): string;
  /** The text before a day, or nothing where there is no day. */
  on(text: Text, day: string | null): string | null;
  person(person: { readonly name: string | null }): string;
}

export const tellerOf = (language: Language): Teller => {
  const say = (text: Text, n?: number, m?: number): string =>
    briefingTexts[text][language].replace('{n}', String(n)).replace('{m}', String(m));
  const day = (written: string): string => (language === 'de' ? germanDay(written) : written);
  return Object.assign(say, {
    label: (label: Label) => label[language],
    day,
    on: (text: Text, written: string | null) => (written === null ? null : `${say(text)} ${day(written)}`),
    person: ({ name }: { readonly name: string | null }) => name ?? say('unknown'),
  });
};

/** The parts that there are, told one after the other. */
export const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');
