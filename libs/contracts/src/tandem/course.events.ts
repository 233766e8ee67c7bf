import { defineEvent } from '../define/event.js';
import { choice, day, optional, reference, text, yesNo } from '../define/field.js';
import * as options from './choices.js';

export const tandemPaused = defineEvent({
  type: 'TandemPaused',
  stream: 'tandem',
  label: { de: 'Pausiert', en: 'Paused' },
  fields: {
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.pauseReasons),
    expectedUntil: optional(day('S1', { de: 'Voraussichtlich bis', en: 'Expected until' })),
  },
});

export const tandemResumed = defineEvent({
  type: 'TandemResumed',
  stream: 'tandem',
  label: { de: 'Fortgesetzt', en: 'Resumed' },
  fields: {},
});

export const modeChanged = defineEvent({
  type: 'ModeChanged',
  stream: 'tandem',
  label: { de: 'Modus geändert', en: 'Mode changed' },
  fields: {
    from: optional(choice('S1', { de: 'Bisher', en: 'From' }, options.modes)),
    to: choice('S1', { de: 'Künftig', en: 'To' }, options.modes),
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.modeReasons),
    platformApproved: optional(yesNo('S1', { de: 'Plattform freigegeben', en: 'Platform approved' })),
  },
});

export const tandemExtended = defineEvent({
  type: 'TandemExtended',
  stream: 'tandem',
  label: { de: 'Verlängert', en: 'Extended' },
  fields: {
    newTermEnd: day('S1', { de: 'Neues Ende', en: 'New end of the term' }),
    reason: optional(text('S3', { de: 'Grund', en: 'Reason' })),
  },
});

export const fundingAssigned = defineEvent({
  type: 'FundingAssigned',
  stream: 'tandem',
  label: { de: 'Förderung zugeordnet', en: 'Funding assigned' },
  fields: {
    grantId: reference('grant', { de: 'Förderung', en: 'Grant' }),
    from: day('S1', { de: 'Von', en: 'From' }),
    to: optional(day('S1', { de: 'Bis', en: 'To' })),
  },
});

export const fundingReleased = defineEvent({
  type: 'FundingReleased',
  stream: 'tandem',
  label: { de: 'Förderung gelöst', en: 'Funding released' },
  fields: {
    grantId: reference('funding', { de: 'Förderung', en: 'Grant' }),
    to: day('S1', { de: 'Bis', en: 'To' }),
  },
});

export const courseEvents = [
  tandemPaused,
  tandemResumed,
  modeChanged,
  tandemExtended,
  fundingAssigned,
  fundingReleased,
] as const;
