import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Neues Tandem', en: 'New tandem' },
  intro: {
    de: 'Wer passt zusammen? Beide wählen oder neu aufnehmen; gebildet wird das Tandem danach auf seiner Seite.',
    en: 'Who fits together? Choose both or register them; the match itself follows on the page of the tandem.',
  },
  add: { de: 'Neu aufnehmen', en: 'Register' },
  addMentor: { de: 'Mentor:in neu aufnehmen', en: 'Register a new mentor' },
  addMentee: { de: 'Mentee neu anmelden', en: 'Register a new mentee' },
  propose: { de: 'Tandem vorschlagen', en: 'Propose the tandem' },
  proposed: { de: 'Tandem vorgeschlagen', en: 'Tandem proposed' },
  loading: { de: 'Formular wird geladen', en: 'Loading the form' },
} as const satisfies Record<string, Label>;
