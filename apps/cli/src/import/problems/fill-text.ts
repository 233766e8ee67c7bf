import type { Label, Language } from '@tandemspur/contracts';

/** Values that a text names; a label where they differ by language. */
export type Params = Readonly<Record<string, string | number | Label>>;

/** A text with its `{name}`s filled in. */
export const fill = (template: Label, params: Params): Label => {
  const filled = (language: Language): string =>
    template[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return String(typeof value === 'object' ? value[language] : value);
    });
  return { de: filled('de').trim(), en: filled('en').trim() };
};

/** A day (`YYYY-MM-DD`) as each language writes it. */
export const dayLabel = (day: string): Label => ({ de: day.split('-').reverse().join('.'), en: day });
