/** Standards that an organisation may adopt; what each implies is data of its own, by edition. */
export const standards = {
  eepm: {
    de: 'Elements of Effective Practice for Mentoring (EEPM)',
    en: 'Elements of Effective Practice for Mentoring (EEPM)',
  },
  bbbs: { de: 'Big Brothers Big Sisters', en: 'Big Brothers Big Sisters' },
  bsm: {
    de: 'Qualitätsleitfaden des Bundesverbands soziales Mentoring',
    en: 'Quality guide of Bundesverband soziales Mentoring',
  },
  mentor_ring: { de: 'Checkliste des Mentor.Ring Hamburg', en: 'Checklist of Mentor.Ring Hamburg' },
} as const;

export const standardLevels = {
  basis: { de: 'Basis', en: 'basis' },
  soll: { de: 'Soll', en: 'should' },
  plus: { de: 'Plus', en: 'plus' },
} as const;
