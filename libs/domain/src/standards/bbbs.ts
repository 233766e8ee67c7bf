import { localTerms } from './local-terms.js';
import type { Standard } from './standard.js';
import { talkTerms } from './talk-terms.js';

export const bbbs: Standard = {
  id: 'bbbs',
  edition: '1',
  label: { de: 'Big Brothers Big Sisters', en: 'Big Brothers Big Sisters' },
  followUps: {
    ...localTerms,
    ...talkTerms(
      { firstMonth: 14, firstYear: 30, later: 91 },
      {
        de: 'Big Brothers Big Sisters, Begleitung: im ersten Jahr monatlich, danach vierteljährlich',
        en: 'Big Brothers Big Sisters, match support: monthly in the first year, then quarterly',
      },
    ),
  },
};
