import { defineEvent, type EventOf } from '../define/event.js';
import { reference, text } from '../define/field.js';

/** Somebody has decided that a projection goes on without an event that it cannot apply. */
export const projectionEventSkipped = defineEvent({
  type: 'ProjectionEventSkipped',
  stream: 'projection',
  label: { de: 'Ereignis in einer Auswertung übersprungen', en: 'Event skipped in a projection' },
  fields: {
    projection: text('S1', { de: 'Auswertung', en: 'Projection' }),
    skippedEventId: reference('event', { de: 'Ereignis', en: 'Event' }),
    skippedType: text('S1', { de: 'Art des Ereignisses', en: 'Type of the event' }),
    skippedPosition: text('S1', { de: 'Position', en: 'Position' }),
    // S1: it says what the program could not do, and quotes nothing of the event.
    reason: text('S1', { de: 'Grund', en: 'Reason' }, 4000),
  },
});

export const projectionEvents = [projectionEventSkipped] as const;

export type ProjectionEvent = EventOf<(typeof projectionEvents)[number]>;
