import { trainingTopics } from '@tandemspur/contracts';
import { first } from './predicates.js';
import type { Moments } from './moment.js';

export const personMoments: Moments = {
  MentorApplied: [
    { kind: 'mentor-applied', block: 'akquise', title: { de: 'Bewerbung', en: 'Application' }, when: first },
  ],
  MenteeRegistered: [
    {
      kind: 'mentee-registered',
      block: 'akquise',
      title: { de: 'Anmeldung', en: 'Registration' },
      when: first,
    },
  ],
  InterviewHeld: [
    {
      kind: 'first-interview',
      block: 'auswahl',
      title: { de: 'Erstes Kennenlerngespräch', en: 'First interview' },
      when: first,
    },
  ],
  ReferenceChecked: [
    { kind: 'references', block: 'auswahl', title: { de: 'Referenz geprüft', en: 'Reference checked' } },
  ],
  // No more than the fact: what a certificate says is none of a tandem's business.
  CertificateInspected: [
    {
      kind: 'certificate',
      block: 'auswahl',
      title: { de: 'Führungszeugnis eingesehen', en: 'Certificate inspected' },
    },
  ],
  ConductCodeSigned: [
    {
      kind: 'conduct-code',
      block: 'auswahl',
      title: { de: 'Verhaltenskodex unterschrieben', en: 'Conduct code signed' },
      when: first,
    },
  ],
  ConsentRecorded: [
    {
      kind: 'consent',
      block: 'auswahl',
      title: { de: 'Einwilligung liegt vor', en: 'Consent given' },
      when: first,
    },
  ],
  ConsentWithdrawn: [
    {
      kind: 'consent-withdrawn',
      block: 'begleitung',
      title: { de: 'Einwilligung widerrufen', en: 'Consent withdrawn' },
    },
  ],
  ParticipantAccepted: [
    { kind: 'accepted', block: 'auswahl', title: { de: 'Aufgenommen', en: 'Accepted' }, when: first },
  ],
  ParticipantDeclined: [
    { kind: 'not-accepted', block: 'auswahl', title: { de: 'Abgelehnt', en: 'Declined' } },
  ],
  TrainingCompleted: [
    {
      kind: 'training',
      block: ({ data }) => (data.preMatch ? 'vorbereitung' : 'begleitung'),
      title: { de: 'Schulung abgeschlossen', en: 'Training completed' },
      detail: ({ data }) => trainingTopics[data.topic],
    },
  ],
  ParticipantLeft: [
    { kind: 'left', block: 'abschluss', title: { de: 'Ausgeschieden', en: 'Left the programme' } },
  ],
};
