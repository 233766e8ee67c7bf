import type { Label } from '@tandemspur/contracts';

export const texts = {
  open: { de: '{what}: korrigieren oder zurückziehen', en: '{what}: correct or withdraw' },
  how: { de: 'Was stimmt nicht?', en: 'What is wrong?' },
  correct: { de: 'Etwas ist anders: korrigieren', en: 'Something is different: correct' },
  retract: { de: 'Gehört hier nicht hin: zurückziehen', en: 'Does not belong here: withdraw' },
  correctNow: { de: 'Korrektur speichern', en: 'Save the correction' },
  retractNow: { de: 'Zurückziehen', en: 'Withdraw' },
  reasonOfCorrection: { de: 'Grund der Korrektur', en: 'Reason for the correction' },
  reasonOfRetraction: { de: 'Grund des Zurückziehens', en: 'Reason for withdrawing' },
  reasonOfRestoring: { de: 'Warum es wieder gelten soll', en: 'Why it should hold again' },
  nothingChanged: { de: 'Noch ist nichts anders als zuvor.', en: 'Nothing differs from before yet.' },
  notHere: {
    de: 'Angaben zum Kinderschutz werden nicht überschrieben: bitte zurückziehen und neu erfassen.',
    en: 'Facts about safeguarding are not overwritten: withdraw the entry and record it anew.',
  },
  stays: {
    de: 'Der Eintrag zählt dann nicht mehr. In der Geschichte bleibt er sichtbar und kann wieder gelten.',
    en: 'The entry no longer counts then. It stays visible in the history and can hold again.',
  },
  takesTwo: {
    de: 'Dieser Eintrag enthält persönliche Angaben: zurückgezogen wird er zu zweit.',
    en: 'This entry holds personal facts: it takes two to withdraw it.',
  },
  corrected: { de: '{what}: korrigiert', en: '{what}: corrected' },
  retracted: { de: '{what}: zurückgezogen', en: '{what}: withdrawn' },
  restored: { de: '{what}: gilt wieder', en: '{what}: holds again' },
  restore: { de: 'Wieder gelten lassen', en: 'Let it hold again' },
  restoreOf: { de: 'Wieder gelten lassen: {what}', en: 'Let it hold again: {what}' },
} as const satisfies Record<string, Label>;
