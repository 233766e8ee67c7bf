import type { Label, Language } from '@tandemspur/contracts';
import { fill } from './fill.js';

/** A text that counts: `{count}` stands for the number. */
export interface Counted {
  readonly one: Label;
  readonly other: Label;
}

export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value);

/** `count` things in words, with the plural of the language. */
export const counted = (language: Language, text: Counted, count: number): string => {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? text.one : text.other;
  return fill(form[language], { count: formatNumber(language, count) });
};
