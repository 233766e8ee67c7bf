/** Named options of a person's fields, with the German terms of the field. */
export const targetGroups = {
  refugee: { de: 'Geflüchtete', en: 'refugees' },
  chance: { de: 'Chancen', en: 'chances' },
  other: { de: 'Sonstige', en: 'other' },
} as const;

export const consentScopes = {
  participation: { de: 'Teilnahme', en: 'participation' },
  data: { de: 'Datenverarbeitung', en: 'data' },
  photo: { de: 'Fotos', en: 'photos' },
  survey: { de: 'Befragungen', en: 'surveys' },
  digital: { de: 'digitale Treffen', en: 'digital meetings' },
} as const;

export const consentGivers = {
  self: { de: 'selbst', en: 'self' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
} as const;

export const interviewOutcomes = {
  suitable: { de: 'geeignet', en: 'suitable' },
  unclear: { de: 'offen', en: 'unclear' },
  unsuitable: { de: 'nicht geeignet', en: 'unsuitable' },
} as const;

export const referenceOutcomes = {
  positive: { de: 'bestätigend', en: 'positive' },
  mixed: { de: 'gemischt', en: 'mixed' },
  negative: { de: 'abratend', en: 'negative' },
} as const;

export const participantRoles = {
  mentor: { de: 'Mentor:in', en: 'mentor' },
  mentee: { de: 'Mentee', en: 'mentee' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
} as const;

export const trainingTopics = {
  basics: { de: 'Grundlagen', en: 'basics' },
  child_protection: { de: 'Kinderschutz', en: 'child protection' },
  digital_safety: { de: 'Sicherheit im Netz', en: 'digital safety' },
  diversity: { de: 'Vielfalt', en: 'diversity' },
  closure: { de: 'Abschluss', en: 'closure' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

export const recognitionKinds = {
  certificate: { de: 'Urkunde', en: 'certificate' },
  gift: { de: 'Geschenk', en: 'gift' },
  reference: { de: 'Zeugnis', en: 'reference' },
} as const;

/** The rights of a person under the GDPR. */
export const dataRightArticles = {
  art15: { de: 'Art. 15: Auskunft', en: 'Art. 15: access' },
  art16: { de: 'Art. 16: Berichtigung', en: 'Art. 16: rectification' },
  art17: { de: 'Art. 17: Löschung', en: 'Art. 17: erasure' },
  art18: { de: 'Art. 18: Einschränkung', en: 'Art. 18: restriction' },
  art19: { de: 'Art. 19: Mitteilung', en: 'Art. 19: notification' },
  art20: { de: 'Art. 20: Übertragbarkeit', en: 'Art. 20: portability' },
  art21: { de: 'Art. 21: Widerspruch', en: 'Art. 21: objection' },
} as const;

/** Why a person's data are erased. */
export const erasureGrounds = {
  art17: { de: 'Art. 17: Verlangen der Person', en: 'Art. 17: at the request of the person' },
  consent_withdrawn: { de: 'Einwilligung widerrufen', en: 'consent withdrawn' },
  retention_ended: { de: 'Aufbewahrung abgelaufen', en: 'retention ended' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;
