import type { Language } from '@tandemspur/contracts';

/** The language asked for, else that of the environment; English when neither is German. */
export const languageOf = (
  asked: string | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
): Language => {
  const locale = asked ?? [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? '';
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
};
