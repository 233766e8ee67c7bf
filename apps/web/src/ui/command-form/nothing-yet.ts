import type { Label } from '@tandemspur/contracts';

/** What to do first, by what a reference may point to, when there is none of it. */
export const nothingYet = {
  person: {
    de: 'Noch niemand aufgenommen. Unter „Personen“ lässt sich jemand aufnehmen.',
    en: 'Nobody registered yet. Register somebody under "People".',
  },
  mentor: {
    de: 'Noch keine Mentor:innen. Unter „Personen“ lassen sie sich aufnehmen.',
    en: 'No mentors yet. Register them under "People".',
  },
  mentee: {
    de: 'Noch keine Mentees. Unter „Personen“ lassen sie sich anmelden.',
    en: 'No mentees yet. Register them under "People".',
  },
  guardian: {
    de: 'Noch keine Sorgeberechtigten. Unter „Personen“ lassen sie sich benennen.',
    en: 'No guardians yet. Name them under "People".',
  },
  staff: {
    de: 'Noch niemand im Team. Unter „Team“ lässt sich jemand aufnehmen.',
    en: 'Nobody in the team yet. Add somebody under "Team".',
  },
  programme: {
    de: 'Noch kein Programm. Unter „Programme“ lässt sich eines eröffnen.',
    en: 'No programme yet. Open one under "Programmes".',
  },
  grant: {
    de: 'Noch keine Förderung. Unter „Träger“ lässt sich eine anlegen.',
    en: 'No grant yet. Register one under "Organisation".',
  },
  conflict: { de: 'Kein offener Konflikt.', en: 'No open conflict.' },
  goal: {
    de: 'Kein offenes Ziel. Zuerst „Ziel vereinbaren“.',
    en: 'No open goal. First "Set a goal".',
  },
  'co-mentor': {
    de: 'Niemand zugeordnet. Zuerst „Co-Mentor:in zuordnen“.',
    en: 'Nobody assigned. First "Assign a co-mentor".',
  },
  funding: {
    de: 'Keine Förderung zugeordnet. Zuerst „Förderung zuordnen“.',
    en: 'No funding assigned. First "Assign funding".',
  },
} as const satisfies Record<string, Label>;
