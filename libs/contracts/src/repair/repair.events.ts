import { defineEvent, type EventOf } from '../define/event.js';
import { changes, choice, optional, reference } from '../define/field.js';

const correctionReasons = {
  typo: { de: 'Tippfehler', en: 'typo' },
  late_info: { de: 'später bekannt geworden', en: 'known later' },
  wrong_person: { de: 'falsche Person', en: 'wrong person' },
  wrong_date: { de: 'falsches Datum', en: 'wrong date' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

const retractionReasons = {
  duplicate: { de: 'doppelt erfasst', en: 'duplicate' },
  wrong_tandem: { de: 'falsches Tandem', en: 'wrong tandem' },
  never_happened: { de: 'hat nicht stattgefunden', en: 'never happened' },
  consent: { de: 'Einwilligung fehlt', en: 'no consent' },
} as const;

const targetEventId = reference('event', { de: 'Ereignis', en: 'Event' });

/** Its target is an event that was recorded before it in the same stream; `effectiveHistory` applies it. */
export const eventCorrected = defineEvent({
  type: 'EventCorrected',
  stream: 'any',
  label: { de: 'Korrigiert', en: 'Corrected' },
  fields: {
    targetEventId,
    // The highest class that a target holds besides S4. An S4 fact (the certificate) is retracted and recorded
    // anew, so that none ever stands in here.
    changes: changes('S3', { de: 'Änderungen', en: 'Changes' }),
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, correctionReasons),
  },
});

/** As a correction; its target may be a correction or a retraction too. */
export const eventRetracted = defineEvent({
  type: 'EventRetracted',
  stream: 'any',
  label: { de: 'Zurückgezogen', en: 'Retracted' },
  fields: {
    targetEventId,
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, retractionReasons),
    secondPerson: optional(reference('staff', { de: 'Zweite Person', en: 'Second person' })),
  },
});

/** They change what other events say, and are never folded themselves. */
export const repairEvents = [eventCorrected, eventRetracted] as const;

export type RepairEvent = EventOf<(typeof repairEvents)[number]>;
