import { defineEvent, type EventOf } from '../define/event.js';
import { choice, choices, integer, optional, text } from '../define/field.js';
import { targetGroups } from '../person/choices.js';
import { modes } from '../tandem/choices.js';

export const programmeOpened = defineEvent({
  type: 'ProgrammeOpened',
  stream: 'programme',
  label: { de: 'Programm eröffnet', en: 'Programme opened' },
  fields: {
    name: text('S1', { de: 'Name', en: 'Name' }),
    targetGroup: choice('S1', { de: 'Zielgruppe', en: 'Target group' }, targetGroups),
    setting: optional(text('S1', { de: 'Rahmen', en: 'Setting' })),
    agreedTermMonths: integer('S1', { de: 'Vereinbarte Laufzeit', en: 'Agreed term' }, 1, 120, 'months'),
    meetingIntervalDays: integer('S1', { de: 'Vereinbarter Rhythmus', en: 'Agreed rhythm' }, 1, 92, 'days'),
    agreedHoursPerMonth: optional(
      integer('S1', { de: 'Vereinbarte Stunden', en: 'Agreed hours' }, 1, 100, 'hoursPerMonth'),
    ),
    modes: choices('S1', { de: 'Modi', en: 'Modes' }, modes),
  },
});

export const programmeClosed = defineEvent({
  type: 'ProgrammeClosed',
  stream: 'programme',
  label: { de: 'Programm beendet', en: 'Programme closed' },
  fields: {},
});

export const programmeEvents = [programmeOpened, programmeClosed] as const;

export type ProgrammeEvent = EventOf<(typeof programmeEvents)[number]>;
