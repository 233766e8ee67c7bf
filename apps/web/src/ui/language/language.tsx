import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Label, Language } from '@tandemspur/contracts';
import { fill, type Places } from './fill.js';

const storageKey = 'tandemspur.language';
const isLanguage = (value: string | null | undefined): value is Language => value === 'de' || value === 'en';

const remembered = (): Language | undefined => {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined; // private mode without storage
  }
};

const remember = (language: Language): void => {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
};

const ofBrowser = (): Language => {
  const known = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return known ?? 'en';
};

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'de', choose: () => undefined });

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() => remembered() ?? ofBrowser());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        remember(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
};

export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** Picks a label's text in the language of the page, with its places filled. */
export const useText = (): ((label: Label, places?: Places) => string) => {
  const { language } = useLanguage();
  return (label, places = {}) => fill(label[language], places);
};
