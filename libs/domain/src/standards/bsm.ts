import { localTerms } from './local-terms.js';
import type { Standard } from './standard.js';
import { talkTerms } from './talk-terms.js';

export const bsm: Standard = {
  id: 'bsm',
  edition: '1',
  label: {
    de: 'Qualitätsleitfaden des Bundesverbands soziales Mentoring',
    en: 'Quality guide of Bundesverband soziales Mentoring',
  },
  followUps: {
    ...localTerms,
    ...talkTerms(
      { firstMonth: 14, firstYear: 30, later: 30 },
      {
        de: 'Qualitätsleitfaden soziales Mentoring, Element Begleitung; Abstand: Vorgabe von Tandemspur',
        en: 'Quality guide for social mentoring, element support; interval set by Tandemspur',
      },
    ),
  },
};
