import { say, type ProblemDefinition } from './problem-definition.js';

/** What keeps a recorded event from being corrected or retracted, and what keeps a history from being read. */
export const repairProblems = {
  'target-unknown': {
    status: 422,
    title: { de: 'Ereignis unbekannt', en: 'Unknown event' },
    detail: say(
      'In diesem Verlauf gibt es kein solches Ereignis. Bitte den Eintrag im Verlauf auswählen.',
      'This history has no such event. Choose the entry in the history.',
    ),
  },
  'target-is-repair': {
    status: 409,
    title: { de: 'Korrektur einer Korrektur', en: 'Correction of a correction' },
    detail: say(
      'Eine Korrektur oder Zurückziehung wird nicht selbst korrigiert. Bitte sie zurückziehen und neu erfassen.',
      'A correction or retraction is not corrected itself. Retract it and record it anew.',
    ),
  },
  'target-retracted': {
    status: 409,
    title: { de: 'Schon zurückgezogen', en: 'Already retracted' },
    detail: say(
      'Dieser Eintrag ist schon zurückgezogen. Soll er wieder gelten, bitte die Zurückziehung zurückziehen.',
      'This entry is retracted already. If it is to hold again, retract the retraction.',
    ),
  },
  'changes-unfit': {
    status: 422,
    title: { de: 'Neuer Wert passt nicht', en: 'New value does not fit' },
    detail: ({ field = '' }) => ({
      de: `Das Feld „${String(field)}“ gibt es in diesem Eintrag nicht, oder es nimmt den neuen Wert nicht an. Bitte den Wert prüfen; null entfernt nur, was leer bleiben darf.`,
      en: `This entry has no field "${String(field)}", or the field does not take the new value. Check the value; null removes only what may be left out.`,
    }),
  },
  'changes-nothing': {
    status: 409,
    title: { de: 'Nichts geändert', en: 'Nothing changed' },
    detail: say(
      'Der Eintrag lautet schon so. Bitte einen anderen Wert angeben oder nichts erfassen.',
      'The entry reads so already. Give another value, or record nothing.',
    ),
  },
  'class-s4-not-corrected': {
    status: 409,
    title: { de: 'Nicht korrigierbar', en: 'Not to be corrected' },
    detail: say(
      'Angaben zum Kinderschutz und zum Führungszeugnis werden nicht überschrieben. Bitte den Eintrag zurückziehen und neu erfassen.',
      'Facts about safeguarding and certificates are not overwritten. Retract the entry and record it anew.',
    ),
  },
  'second-person-required': {
    status: 422,
    title: { de: 'Zweite Person fehlt', en: 'Second person missing' },
    detail: say(
      'Dieser Eintrag enthält vertrauliche Angaben; zurückgezogen wird er zu zweit. Bitte die zweite Person angeben.',
      'This entry holds confidential facts; it takes two to retract it. Name the second person.',
    ),
  },
  'second-person-same': {
    status: 422,
    title: { de: 'Zweite Person ist dieselbe', en: 'Second person is the same' },
    detail: say(
      'Die zweite Person ist eine andere als die, die zurückzieht. Bitte eine andere Person angeben.',
      'The second person is somebody else than the one who retracts. Name another person.',
    ),
  },
  'history-unreadable': {
    status: 409,
    title: { de: 'Verlauf nicht lesbar', en: 'History cannot be read' },
    detail: say(
      'Ein Ereignis dieses Verlaufs kann diese Version nicht lesen; es wurde nichts gespeichert. Bitte Tandemspur aktualisieren; die Betriebsseite zeigt, was zurückgestellt ist.',
      'This version cannot read an event of this history; nothing was recorded. Update Tandemspur; the operations screen shows what is parked.',
    ),
  },
} satisfies Record<string, ProblemDefinition>;
