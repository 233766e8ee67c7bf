import { defineEvent, withNewOptionalFields } from '../define/event.js';
import { choice, choices, day, integer, optional, reference, text } from '../define/field.js';
import * as options from './choices.js';
import { mentorId, menteeId, mode } from './tandem.fields.js';

export const tandemProposed = defineEvent({
  type: 'TandemProposed',
  upcasters: [withNewOptionalFields],
  stream: 'tandem',
  label: { de: 'Vorgeschlagen', en: 'Proposed' },
  fields: {
    mentorId,
    menteeId,
    criteria: optional(choices('S1', { de: 'Kriterien', en: 'Criteria' }, options.matchCriteria)),
    programmeId: optional(reference('programme', { de: 'Programm', en: 'Programme' })),
  },
});

export const proposalDeclined = defineEvent({
  type: 'ProposalDeclined',
  stream: 'tandem',
  label: { de: 'Vorschlag abgelehnt', en: 'Proposal declined' },
  fields: {
    declinedBy: choice('S1', { de: 'Abgelehnt von', en: 'Declined by' }, options.initiators),
    reason: optional(text('S3', { de: 'Grund', en: 'Reason' })),
  },
});

export const tandemMatched = defineEvent({
  type: 'TandemMatched',
  stream: 'tandem',
  label: { de: 'Tandem gebildet', en: 'Matched' },
  fields: {
    mentorId,
    menteeId,
    agreedTermMonths: integer('S1', { de: 'Vereinbarte Laufzeit', en: 'Agreed term' }, 1, 120, 'months'),
    meetingIntervalDays: integer('S1', { de: 'Vereinbarter Rhythmus', en: 'Agreed rhythm' }, 1, 92, 'days'),
    agreedHoursPerMonth: optional(
      integer('S1', { de: 'Vereinbarte Stunden', en: 'Agreed hours' }, 1, 100, 'hoursPerMonth'),
    ),
    mode,
    rematchOf: optional(reference('tandem', { de: 'Nachfolge von', en: 'Rematch of' })),
  },
});

export const agreementSigned = defineEvent({
  type: 'AgreementSigned',
  stream: 'tandem',
  label: { de: 'Vereinbarung geschlossen', en: 'Agreement signed' },
  fields: {
    signedOn: day('S1', { de: 'Unterschrieben am', en: 'Signed on' }),
    signers: choices('S1', { de: 'Unterschrieben von', en: 'Signed by' }, options.signers),
    formVersion: text('S1', { de: 'Fassung', en: 'Version of the form' }, 50),
  },
});

export const beginningEvents = [tandemProposed, proposalDeclined, tandemMatched, agreementSigned] as const;
