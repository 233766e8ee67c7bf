import { defineCommand, pick } from '../define/command.js';
import * as events from './beginning.events.js';

export const proposeTandem = defineCommand({
  type: 'ProposeTandem',
  stream: 'tandem',
  creates: true,
  path: 'tandems',
  label: { de: 'Tandem vorschlagen', en: 'Propose a tandem' },
  fields: events.tandemProposed.fields,
});

export const declineProposal = defineCommand({
  type: 'DeclineProposal',
  stream: 'tandem',
  path: 'refusal',
  label: { de: 'Vorschlag ablehnen', en: 'Decline the proposal' },
  fields: events.proposalDeclined.fields,
});

export const matchTandem = defineCommand({
  type: 'MatchTandem',
  stream: 'tandem',
  path: 'match',
  label: { de: 'Tandem bilden', en: 'Match' },
  fields: pick(
    events.tandemMatched.fields,
    'agreedTermMonths',
    'meetingIntervalDays',
    'agreedHoursPerMonth',
    'mode',
    'rematchOf',
  ),
});

export const signAgreement = defineCommand({
  type: 'SignAgreement',
  stream: 'tandem',
  path: 'agreement',
  label: { de: 'Vereinbarung schließen', en: 'Sign the agreement' },
  fields: pick(events.agreementSigned.fields, 'signers', 'formVersion'),
});

export const beginningCommands = [proposeTandem, declineProposal, matchTandem, signAgreement] as const;
