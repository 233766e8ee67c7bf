import { localTerms } from './local-terms.js';
import type { Standard } from './standard.js';
import { talkTerms } from './talk-terms.js';

export const mentorRing: Standard = {
  id: 'mentor_ring',
  edition: '1',
  label: { de: 'Checkliste des Mentor.Ring Hamburg', en: 'Checklist of Mentor.Ring Hamburg' },
  followUps: {
    ...localTerms,
    ...talkTerms(
      { firstMonth: 14, firstYear: 30, later: 30 },
      {
        de: 'Checkliste des Mentor.Ring, Begleitung der Tandems; Abstand: Vorgabe von Tandemspur',
        en: 'Checklist of Mentor.Ring, support of tandems; interval set by Tandemspur',
      },
    ),
  },
};
