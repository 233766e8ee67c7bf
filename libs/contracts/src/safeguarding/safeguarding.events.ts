import { defineEvent, type EventOf } from '../define/event.js';
import { choice, occurrence, optional, reference, text, yesNo } from '../define/field.js';
import { contactChannels } from '../tandem/choices.js';

const urgencies = {
  immediate: { de: 'sofort', en: 'immediate' },
  '24h': { de: 'binnen 24 Stunden', en: 'within 24 hours' },
  routine: { de: 'im Rahmen der Begleitung', en: 'routine' },
} as const;

const methods = {
  talk: { de: 'Gespräch', en: 'talk' },
  team: { de: 'Fallberatung im Team', en: 'team consultation' },
  instrument: { de: 'Einschätzungsbogen', en: 'assessment instrument' },
  other: { de: 'Sonstiges', en: 'other' },
} as const;

const referrals = {
  jugendamt: { de: 'Jugendamt', en: 'youth welfare office' },
  police: { de: 'Polizei', en: 'police' },
  counselling: { de: 'Beratungsstelle', en: 'counselling' },
  none: { de: 'niemanden', en: 'nobody' },
} as const;

/** The only place, besides the certificate, for facts of class S4; the tandem shows no more than a neutral flag. */
export const safeguardingConcernRaised = defineEvent({
  type: 'SafeguardingConcernRaised',
  stream: 'safeguarding',
  label: { de: 'Kinderschutzhinweis gemeldet', en: 'Safeguarding concern raised' },
  fields: {
    receivedAt: occurrence({ de: 'Eingegangen', en: 'Received at' }, 'S4'),
    channel: choice('S4', { de: 'Weg', en: 'Channel' }, contactChannels),
    urgency: choice('S4', { de: 'Dringlichkeit', en: 'Urgency' }, urgencies),
    online: yesNo('S4', { de: 'Geht es um Kontakte im Netz?', en: 'Is it about contact online?' }),
    text: text('S4', { de: 'Was ist geschehen?', en: 'What happened?' }, 10_000),
    tandemId: optional(reference('tandem', { de: 'Tandem', en: 'Tandem' })),
  },
});

export const safeguardingAssessed = defineEvent({
  type: 'SafeguardingAssessed',
  stream: 'safeguarding',
  label: { de: 'Kinderschutzhinweis eingeschätzt', en: 'Safeguarding concern assessed' },
  fields: {
    method: choice('S4', { de: 'Verfahren', en: 'Method' }, methods),
    expertConsulted: yesNo('S4', {
      de: 'Insoweit erfahrene Fachkraft hinzugezogen',
      en: 'Child protection expert consulted',
    }),
  },
});

export const safeguardingReferred = defineEvent({
  type: 'SafeguardingReferred',
  stream: 'safeguarding',
  label: { de: 'Kinderschutzhinweis weitergeleitet', en: 'Safeguarding concern referred' },
  fields: {
    to: choice('S4', { de: 'An', en: 'To' }, referrals),
    measures: optional(text('S4', { de: 'Maßnahmen', en: 'Measures' }, 10_000)),
  },
});

export const safeguardingClosed = defineEvent({
  type: 'SafeguardingClosed',
  stream: 'safeguarding',
  label: { de: 'Kinderschutzhinweis geschlossen', en: 'Safeguarding concern closed' },
  fields: { measures: optional(text('S4', { de: 'Maßnahmen', en: 'Measures' }, 10_000)) },
});

export const safeguardingEvents = [
  safeguardingConcernRaised,
  safeguardingAssessed,
  safeguardingReferred,
  safeguardingClosed,
] as const;

export type SafeguardingEvent = EventOf<(typeof safeguardingEvents)[number]>;
