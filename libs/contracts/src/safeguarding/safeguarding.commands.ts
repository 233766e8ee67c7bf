import { defineCommand, pick, type CommandOf } from '../define/command.js';
import * as events from './safeguarding.events.js';

/** When it happened is when it was received. */
export const raiseConcern = defineCommand({
  type: 'RaiseConcern',
  stream: 'safeguarding',
  creates: true,
  path: 'safeguarding',
  label: { de: 'Kinderschutzhinweis melden', en: 'Raise a safeguarding concern' },
  fields: pick(events.safeguardingConcernRaised.fields, 'channel', 'urgency', 'online', 'text', 'tandemId'),
});

export const assessConcern = defineCommand({
  type: 'AssessConcern',
  stream: 'safeguarding',
  path: 'assessment',
  label: { de: 'Hinweis einschätzen', en: 'Assess the concern' },
  fields: events.safeguardingAssessed.fields,
});

export const referConcern = defineCommand({
  type: 'ReferConcern',
  stream: 'safeguarding',
  path: 'referral',
  label: { de: 'Hinweis weiterleiten', en: 'Refer the concern' },
  fields: events.safeguardingReferred.fields,
});

export const closeConcern = defineCommand({
  type: 'CloseConcern',
  stream: 'safeguarding',
  path: 'closing',
  label: { de: 'Hinweis schließen', en: 'Close the concern' },
  fields: events.safeguardingClosed.fields,
});

export const safeguardingCommands = [raiseConcern, assessConcern, referConcern, closeConcern] as const;

export type SafeguardingCommand = CommandOf<(typeof safeguardingCommands)[number]>;
