import { defineEvent } from '../define/event.js';
import { choice, day, integer, optional, reference, yesNo } from '../define/field.js';
import * as options from './choices.js';

export const coordinatorAssigned = defineEvent({
  type: 'CoordinatorAssigned',
  stream: 'tandem',
  label: { de: 'Koordination zugewiesen', en: 'Coordinator assigned' },
  fields: {
    from: optional(reference('staff', { de: 'Bisher', en: 'From' })),
    to: reference('staff', { de: 'Koordination', en: 'Coordinator' }),
    effectiveOn: day('S1', { de: 'Ab', en: 'From day' }),
    absenceCover: yesNo('S1', { de: 'Nur Vertretung', en: 'Absence cover only' }),
  },
});

export const handoverStarted = defineEvent({
  type: 'HandoverStarted',
  stream: 'tandem',
  label: { de: 'Übergabe begonnen', en: 'Handover started' },
  fields: {
    to: reference('staff', { de: 'Nachfolge', en: 'Successor' }),
  },
});

export const handoverCompleted = defineEvent({
  type: 'HandoverCompleted',
  stream: 'tandem',
  label: { de: 'Übergabe abgeschlossen', en: 'Handover completed' },
  fields: {
    openFollowUps: integer('S1', { de: 'Offene Aufgaben', en: 'Open follow-ups' }, 0, 1000),
    openConflicts: integer('S1', { de: 'Offene Konflikte', en: 'Open conflicts' }, 0, 1000),
    briefing: choice('S1', { de: 'Einweisung', en: 'Briefing' }, options.briefings),
    tandemInformed: yesNo('S1', { de: 'Tandem informiert', en: 'Tandem informed' }),
  },
});

export const coordinationEvents = [coordinatorAssigned, handoverStarted, handoverCompleted] as const;
