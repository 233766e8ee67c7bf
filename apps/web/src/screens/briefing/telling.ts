import type { BriefingView } from '@tandemspur/contracts';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { texts } from './texts.js';

type Person = BriefingView['mentor'];

/** How the briefing tells names, days and spans. */
export const useTelling = () => {
  const t = useText();
  const { language } = useLanguage();
  const day = (on: string): string => formatDay(language, on);
  return {
    t,
    language,
    day,
    name: (person: Person): string => person.name ?? t(texts.unknown),
    span: (from: string, until: string | null): string =>
      until === null
        ? t(texts.since, { from: day(from) })
        : t(texts.span, { from: day(from), to: day(until) }),
  };
};
