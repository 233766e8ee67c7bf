/** Named options of the tandem's fields, with the German terms of the field. */
export const modes = {
  in_person: { de: 'persönlich', en: 'in person' },
  digital: { de: 'digital', en: 'digital' },
  phone: { de: 'Telefon', en: 'phone' },
  hybrid: { de: 'hybrid', en: 'hybrid' },
} as const;

export const activities = {
  leisure: { de: 'Freizeit', en: 'leisure' },
  learning: { de: 'Lernen', en: 'learning' },
  language: { de: 'Sprache', en: 'language' },
  office: { de: 'Ämter und Papiere', en: 'offices and papers' },
  career: { de: 'Beruf', en: 'career' },
  talk: { de: 'Gespräch', en: 'talk' },
  group: { de: 'Gruppe', en: 'group' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const cancellers = {
  mentor: { de: 'Mentor:in', en: 'mentor' },
  mentee: { de: 'Mentee', en: 'mentee' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
  programme: { de: 'Programm', en: 'programme' },
  unknown: { de: 'unbekannt', en: 'unknown' },
} as const;

export const missedReasons = {
  illness: { de: 'Krankheit', en: 'illness' },
  forgot: { de: 'vergessen', en: 'forgot' },
  time: { de: 'keine Zeit', en: 'no time' },
  tech: { de: 'Technik', en: 'technology' },
  no_show: { de: 'nicht erschienen', en: 'no show' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const pauseReasons = {
  holiday: { de: 'Ferien', en: 'holiday' },
  illness: { de: 'Krankheit', en: 'illness' },
  exam: { de: 'Prüfungen', en: 'exams' },
  family: { de: 'Familie', en: 'family' },
  abroad: { de: 'Ausland', en: 'abroad' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const severities = {
  low: { de: 'gering', en: 'low' },
  medium: { de: 'mittel', en: 'medium' },
  high: { de: 'hoch', en: 'high' },
} as const;

export const conflictCategories = {
  reliability: { de: 'Verlässlichkeit', en: 'reliability' },
  boundaries: { de: 'Grenzen', en: 'boundaries' },
  expectations: { de: 'Erwartungen', en: 'expectations' },
  family: { de: 'Familie', en: 'family' },
  communication: { de: 'Kommunikation', en: 'communication' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const conflictOutcomes = {
  agreement: { de: 'Einigung', en: 'agreement' },
  rematch: { de: 'neues Tandem', en: 'rematch' },
  ended: { de: 'Tandem beendet', en: 'tandem ended' },
} as const;

export const endingKinds = {
  planned: { de: 'planmäßig', en: 'planned' },
  premature: { de: 'vorzeitig', en: 'premature' },
} as const;

export const endingReasons = {
  term_reached: { de: 'Laufzeit erreicht', en: 'term reached' },
  goals_achieved: { de: 'Ziele erreicht', en: 'goals achieved' },
  mentor_time: { de: 'Mentor:in: keine Zeit', en: 'mentor: no time' },
  mentor_moved: { de: 'Mentor:in: Umzug', en: 'mentor: moved' },
  mentor_health: { de: 'Mentor:in: Gesundheit', en: 'mentor: health' },
  mentor_lost_contact: { de: 'Mentor:in: Kontakt abgebrochen', en: 'mentor: lost contact' },
  mentee_time: { de: 'Mentee: keine Zeit', en: 'mentee: no time' },
  mentee_moved: { de: 'Mentee: Umzug', en: 'mentee: moved' },
  mentee_lost_interest: { de: 'Mentee: kein Interesse mehr', en: 'mentee: lost interest' },
  mentee_lost_contact: { de: 'Mentee: Kontakt abgebrochen', en: 'mentee: lost contact' },
  guardian_withdrew: { de: 'Sorgeberechtigte: zurückgezogen', en: 'guardian withdrew' },
  mismatch: { de: 'passt nicht zusammen', en: 'mismatch' },
  conflict: { de: 'Konflikt', en: 'conflict' },
  safeguarding: { de: 'Kinderschutz', en: 'safeguarding' },
  conduct_breach: { de: 'Verstoß gegen Verhaltenskodex', en: 'breach of conduct code' },
  programme_ended: { de: 'Programm beendet', en: 'programme ended' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const initiators = {
  mentor: { de: 'Mentor:in', en: 'mentor' },
  mentee: { de: 'Mentee', en: 'mentee' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
  programme: { de: 'Programm', en: 'programme' },
  mutual: { de: 'beide Seiten', en: 'mutual' },
  external: { de: 'äußere Umstände', en: 'external' },
} as const;

export const matchCriteria = {
  interests: { de: 'Interessen', en: 'interests' },
  language: { de: 'Sprache', en: 'language' },
  distance: { de: 'Nähe', en: 'distance' },
  availability: { de: 'Zeiten', en: 'availability' },
  gender: { de: 'Geschlecht', en: 'gender' },
  profession: { de: 'Beruf', en: 'profession' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const blocks = {
  akquise: { de: 'Akquise', en: 'recruitment' },
  auswahl: { de: 'Auswahl', en: 'screening' },
  vorbereitung: { de: 'Vorbereitung', en: 'preparation' },
  matching: { de: 'Matching', en: 'matching' },
  begleitung: { de: 'Begleitung', en: 'support' },
  abschluss: { de: 'Abschluss', en: 'closure' },
} as const;

/** People and places that a coordinator talks with. */
export const checkInPartners = {
  mentor: { de: 'Mentor:in', en: 'mentor' },
  mentee: { de: 'Mentee', en: 'mentee' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
  school: { de: 'Schule', en: 'school' },
} as const;

export const contactChannels = {
  in_person: { de: 'persönlich', en: 'in person' },
  phone: { de: 'Telefon', en: 'phone' },
  video: { de: 'Video', en: 'video' },
  message: { de: 'Nachricht', en: 'message' },
  email: { de: 'E-Mail', en: 'e-mail' },
} as const;

export const goalDomains = {
  school: { de: 'Schule', en: 'school' },
  language: { de: 'Sprache', en: 'language' },
  job: { de: 'Beruf', en: 'job' },
  health: { de: 'Gesundheit', en: 'health' },
  participation: { de: 'Teilhabe', en: 'participation' },
  leisure: { de: 'Freizeit', en: 'leisure' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

/** Both sides of a tandem, who speaks for a child, and the programme. */
export const signers = {
  mentor: { de: 'Mentor:in', en: 'mentor' },
  mentee: { de: 'Mentee', en: 'mentee' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
  programme: { de: 'Programm', en: 'programme' },
} as const;

export const coMentorScopes = {
  whole: { de: 'ganzes Tandem', en: 'whole tandem' },
  subject: { de: 'ein Thema', en: 'one subject' },
  cover: { de: 'Vertretung', en: 'cover' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const escalationRoles = {
  quality_manager: { de: 'Qualitätsmanagement', en: 'quality manager' },
  safeguarding_officer: { de: 'Kinderschutz', en: 'safeguarding officer' },
  administrator: { de: 'Verwaltung', en: 'administrator' },
} as const;

export const feedbackOccasions = {
  intro_phase: { de: 'nach der Kennenlernphase', en: 'introductory phase' },
  m6: { de: 'nach 6 Monaten', en: 'after 6 months' },
  m12: { de: 'nach 12 Monaten', en: 'after 12 months' },
  closing: { de: 'zum Abschluss', en: 'closing' },
  ad_hoc: { de: 'aus eigenem Anlass', en: 'ad hoc' },
} as const;

export const instruments = {
  YSoR: {
    de: 'Beziehungsqualität aus Sicht der Mentees (YSoR)',
    en: 'youth strength of relationship (YSoR)',
  },
  MSoR: {
    de: 'Beziehungsqualität aus Sicht der Mentor:innen (MSoR)',
    en: 'mentor strength of relationship (MSoR)',
  },
  WHO5: { de: 'Wohlbefinden (WHO-5)', en: 'well-being (WHO-5)' },
  ASKU: { de: 'Selbstwirksamkeit (ASKU)', en: 'self-efficacy (ASKU)' },
  RSES: { de: 'Selbstwert (RSES)', en: 'self-esteem (RSES)' },
  custom: { de: 'eigener Fragebogen', en: 'custom' },
} as const;

export const surveyWaves = {
  t0: { de: 'zu Beginn', en: 'at the start' },
  m3: { de: 'nach 3 Monaten', en: 'after 3 months' },
  m6: { de: 'nach 6 Monaten', en: 'after 6 months' },
  m12: { de: 'nach 12 Monaten', en: 'after 12 months' },
  end: { de: 'zum Ende', en: 'at the end' },
} as const;

export const briefings = {
  written: { de: 'schriftlich', en: 'written' },
  talk: { de: 'Gespräch', en: 'talk' },
  both: { de: 'schriftlich und Gespräch', en: 'written and talk' },
} as const;

export const contactRules = {
  none: { de: 'kein weiterer Kontakt', en: 'no further contact' },
  private: { de: 'privat', en: 'private' },
  via_programme: { de: 'über das Programm', en: 'via the programme' },
} as const;

export const modeReasons = {
  distance: { de: 'Entfernung', en: 'distance' },
  health: { de: 'Gesundheit', en: 'health' },
  wish: { de: 'Wunsch', en: 'wish' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;
