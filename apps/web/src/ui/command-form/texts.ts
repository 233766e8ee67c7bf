import type { Label } from '@tandemspur/contracts';

export const texts = {
  save: { de: 'Speichern', en: 'Save' },
  saveAgain: { de: 'Erneut speichern', en: 'Save again' },
  saved: { de: '{what}: gespeichert', en: '{what}: saved' },
  record: { de: 'Erfassen', en: 'Record' },
  more: { de: 'Weitere …', en: 'More …' },
  optional: { de: '(freiwillig)', en: '(optional)' },
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
  today: { de: 'Heute', en: 'Today' },
  yesterday: { de: 'Gestern', en: 'Yesterday' },
  otherDay: { de: 'Anderer Tag', en: 'Another day' },
  onlyMonth: { de: 'Nur der Monat ist bekannt', en: 'Only the month is known' },
  exactDay: { de: 'Der Tag ist bekannt', en: 'The day is known' },
  day: { de: 'Tag', en: 'Day' },
  month: { de: 'Monat', en: 'Month' },
  year: { de: 'Jahr', en: 'Year' },
  required: { de: 'Bitte ausfüllen.', en: 'Please fill this in.' },
  pleaseChoose: { de: 'Bitte wählen', en: 'Please choose' },
  choose: { de: 'Bitte wählen.', en: 'Please choose.' },
  wholeNumber: {
    de: 'Bitte eine ganze Zahl von {min} bis {max} eingeben.',
    en: 'Enter a whole number from {min} to {max}.',
  },
  wholeNumbers: {
    de: 'Bitte ganze Zahlen von {min} bis {max} eingeben, durch Kommas getrennt.',
    en: 'Enter whole numbers from {min} to {max}, separated by commas.',
  },
  anyNumber: {
    de: 'Bitte eine Zahl von {min} bis {max} eingeben.',
    en: 'Enter a number from {min} to {max}.',
  },
  severalNumbers: { de: 'mehrere, durch Kommas getrennt', en: 'several, separated by commas' },
  future: { de: 'Der Tag darf nicht in der Zukunft liegen.', en: 'The day must not lie in the future.' },
  pick: { de: 'Tippen oder wählen', en: 'Type or choose' },
  nobody: { de: 'Nichts gefunden', en: 'Nothing found' },
  nothingThere: { de: 'Hier gibt es noch nichts zu wählen.', en: 'There is nothing to choose yet.' },
  furtherFields: { de: 'Weitere Angaben', en: 'Further details' },
  since: { de: 'seit {day}', en: 'since {day}' },
} as const satisfies Record<string, Label>;

/** Words for the units of the catalogue; a year needs none. */
export const units: Readonly<Record<string, Label>> = {
  minutes: { de: 'Minuten', en: 'minutes' },
  hours: { de: 'Stunden', en: 'hours' },
  hoursPerMonth: { de: 'Stunden im Monat', en: 'hours per month' },
  days: { de: 'Tage', en: 'days' },
  months: { de: 'Monate', en: 'months' },
};
