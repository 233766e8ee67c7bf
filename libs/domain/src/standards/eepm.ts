import type { Label } from '@tandemspur/contracts';
import { localTerms } from './local-terms.js';
import type { Standard } from './standard.js';
import { talkTerms } from './talk-terms.js';

/** What the editions 4 and 5 have in common: their sources differ by the edition that they name. */
export const eepm = (edition: string, year: string): Standard => {
  const source = (de: string, en: string): Label => ({
    de: `EEPM, ${edition}. Ausgabe (${year}), ${de}`,
    en: `EEPM, edition ${edition} (${year}), ${en}`,
  });
  return {
    id: 'eepm',
    edition,
    label: {
      de: `Elements of Effective Practice for Mentoring, ${edition}. Ausgabe`,
      en: `Elements of Effective Practice for Mentoring, edition ${edition}`,
    },
    followUps: {
      ...localTerms,
      ...talkTerms(
        { firstMonth: 14, firstYear: 30, later: 30 },
        source(
          'Begleitung: im ersten Monat zweimal, danach monatlich mit jeder Seite',
          'monitoring and support: twice in the first month, then monthly with each side',
        ),
      ),
      'first-contact': {
        ...localTerms['first-contact'],
        source: source(
          'Begleitung: erster Kontakt binnen 48 Stunden',
          'monitoring and support: first contact within 48 hours',
        ),
      },
      'guardian-contact': {
        ...localTerms['guardian-contact'],
        source: source(
          'Begleitung: vierteljährlich mit Sorgeberechtigten oder Schule',
          'monitoring and support: quarterly with guardian or school',
        ),
      },
      'closing-talk': {
        ...localTerms['closing-talk'],
        source: source('Abschluss: mit beiden Seiten besprochen', 'closure: talked over with both sides'),
      },
    },
  };
};
