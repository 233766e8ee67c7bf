import { choice, integer, optional, reference, text, yesNo } from '../define/field.js';
import { modes } from '../tandem/choices.js';

/** Fields that several events of a person share. */
export const name = text('S2', { de: 'Name', en: 'Name' });
export const contact = text('S2', { de: 'Kontakt', en: 'Contact' });
export const birthYear = optional(
  integer('S2', { de: 'Geburtsjahr', en: 'Year of birth' }, 1900, 2100, 'year'),
);
export const wishes = optional(text('S2', { de: 'Wünsche', en: 'Wishes' }, 4000));
/** Two to five digits in Germany; enough to tell who lives near whom, too little to find a door. */
export const postcodeArea = text('S2', { de: 'Postleitzahlgebiet', en: 'Postcode area' }, 10);
export const programmeId = optional(reference('programme', { de: 'Programm', en: 'Programme' }));
export const expectedLengthMonths = optional(
  integer('S1', { de: 'Gewünschte Dauer', en: 'Expected length' }, 1, 120, 'months'),
);
export const durationMinutes = integer('S1', { de: 'Dauer', en: 'Duration' }, 1, 1440, 'minutes');
export const mode = choice('S1', { de: 'Modus', en: 'Mode' }, modes);
export const isMinor = yesNo('S1', { de: 'Minderjährig', en: 'Minor' });
