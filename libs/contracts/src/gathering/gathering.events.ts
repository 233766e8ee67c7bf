import { defineEvent, type EventOf } from '../define/event.js';
import { choice, integer, optional, reference, references, text } from '../define/field.js';
import { modes } from '../tandem/choices.js';

const gatheringKinds = {
  stammtisch: { de: 'Stammtisch', en: 'regulars’ table' },
  training: { de: 'Schulung', en: 'training' },
  supervision: { de: 'Supervision', en: 'supervision' },
  outing: { de: 'Ausflug', en: 'outing' },
  mentee_community: { de: 'Treffen der Mentees', en: 'mentee community' },
  thanks: { de: 'Dankesfest', en: 'thanks' },
  parents: { de: 'Elterntreffen', en: 'parents' },
} as const;

export const gatheringHeld = defineEvent({
  type: 'GatheringHeld',
  stream: 'gathering',
  label: { de: 'Veranstaltung', en: 'Gathering' },
  fields: {
    kind: choice('S1', { de: 'Art', en: 'Kind' }, gatheringKinds),
    title: text('S1', { de: 'Titel', en: 'Title' }),
    mode: choice('S1', { de: 'Modus', en: 'Mode' }, modes),
    durationMinutes: integer('S1', { de: 'Dauer', en: 'Duration' }, 1, 14_400, 'minutes'),
    programmeId: optional(reference('programme', { de: 'Programm', en: 'Programme' })),
  },
});

/** Whoever came late to the list is recorded in a further event; each person counts once. */
export const attendanceRecorded = defineEvent({
  type: 'AttendanceRecorded',
  stream: 'gathering',
  label: { de: 'Teilnahme', en: 'Attendance' },
  fields: { personIds: references('person', { de: 'Teilgenommen haben', en: 'Attended by' }) },
});

export const gatheringEvents = [gatheringHeld, attendanceRecorded] as const;

export type GatheringEvent = EventOf<(typeof gatheringEvents)[number]>;
