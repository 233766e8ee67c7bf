import { defineCommand, pick, type CommandOf } from '../define/command.js';
import * as events from './organisation.events.js';

export const adoptStandard = defineCommand({
  type: 'AdoptStandard',
  stream: 'organisation',
  path: 'standards',
  label: { de: 'Standard übernehmen', en: 'Adopt a standard' },
  fields: events.standardAdopted.fields,
});

export const setTarget = defineCommand({
  type: 'SetTarget',
  stream: 'organisation',
  path: 'targets',
  label: { de: 'Sollwert setzen', en: 'Set a target' },
  fields: events.targetSet.fields,
});

export const registerGrant = defineCommand({
  type: 'RegisterGrant',
  stream: 'organisation',
  path: 'grants',
  label: { de: 'Förderung anlegen', en: 'Register a grant' },
  fields: pick(
    events.grantRegistered.fields,
    'funderId',
    'name',
    'from',
    'to',
    'rulePackId',
    'rulePackVersion',
    'quota',
    'minimumCellSize',
  ),
});

export const closeGrant = defineCommand({
  type: 'CloseGrant',
  stream: 'organisation',
  path: 'closed-grants',
  label: { de: 'Förderung beenden', en: 'Close a grant' },
  fields: events.grantClosed.fields,
});

export const organisationCommands = [adoptStandard, setTarget, registerGrant, closeGrant] as const;

export type OrganisationCommand = CommandOf<(typeof organisationCommands)[number]>;
