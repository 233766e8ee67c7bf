import { defineEvent } from '../define/event.js';
import { choice, choices, day, text, yesNo } from '../define/field.js';
import * as options from './choices.js';
import { mode } from './tandem.fields.js';

export const closureStarted = defineEvent({
  type: 'ClosureStarted',
  stream: 'tandem',
  label: { de: 'Abschluss eingeleitet', en: 'Closure started' },
  fields: {
    initiatedBy: choice('S1', { de: 'Ausgegangen von', en: 'Initiated by' }, options.initiators),
    planned: yesNo('S1', { de: 'Planmäßig', en: 'Planned' }),
  },
});

export const closingMeetingHeld = defineEvent({
  type: 'ClosingMeetingHeld',
  stream: 'tandem',
  label: { de: 'Abschlussgespräch', en: 'Closing meeting' },
  fields: {
    with: choices('S1', { de: 'Mit', en: 'With' }, options.signers),
    mode,
    contactRule: choice('S3', { de: 'Kontakt danach', en: 'Contact afterwards' }, options.contactRules),
  },
});

export const tandemEnded = defineEvent({
  type: 'TandemEnded',
  stream: 'tandem',
  label: { de: 'Beendet', en: 'Ended' },
  fields: {
    endedOn: day('S1', { de: 'Beendet am', en: 'Ended on' }),
    kind: choice('S1', { de: 'Art', en: 'Kind' }, options.endingKinds),
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.endingReasons),
    initiatedBy: choice('S1', { de: 'Ausgegangen von', en: 'Initiated by' }, options.initiators),
    formalClosing: yesNo('S1', { de: 'Mit Abschlussgespräch', en: 'With closing meeting' }),
    rematchWanted: yesNo('S1', { de: 'Neues Tandem gewünscht', en: 'Rematch wanted' }),
  },
});

export const tandemReopened = defineEvent({
  type: 'TandemReopened',
  stream: 'tandem',
  label: { de: 'Wieder aufgenommen', en: 'Reopened' },
  fields: { reason: text('S3', { de: 'Grund', en: 'Reason' }) },
});

export const closureEvents = [closureStarted, closingMeetingHeld, tandemEnded, tandemReopened] as const;
