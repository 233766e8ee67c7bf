import { defineCommand, pick } from '../define/command.js';
import * as events from './course.events.js';

export const pauseTandem = defineCommand({
  type: 'PauseTandem',
  stream: 'tandem',
  path: 'pause',
  label: { de: 'Pausieren', en: 'Pause' },
  fields: events.tandemPaused.fields,
});

export const resumeTandem = defineCommand({
  type: 'ResumeTandem',
  stream: 'tandem',
  path: 'resumption',
  label: { de: 'Fortsetzen', en: 'Resume' },
  fields: {},
});

export const changeMode = defineCommand({
  type: 'ChangeMode',
  stream: 'tandem',
  path: 'mode',
  label: { de: 'Modus ändern', en: 'Change the mode' },
  fields: pick(events.modeChanged.fields, 'to', 'reason', 'platformApproved'),
});

export const extendTandem = defineCommand({
  type: 'ExtendTandem',
  stream: 'tandem',
  path: 'extensions',
  label: { de: 'Verlängern', en: 'Extend' },
  fields: events.tandemExtended.fields,
});

export const assignFunding = defineCommand({
  type: 'AssignFunding',
  stream: 'tandem',
  path: 'fundings',
  label: { de: 'Förderung zuordnen', en: 'Assign funding' },
  fields: events.fundingAssigned.fields,
});

export const releaseFunding = defineCommand({
  type: 'ReleaseFunding',
  stream: 'tandem',
  path: 'funding-releases',
  label: { de: 'Förderung lösen', en: 'Release funding' },
  fields: events.fundingReleased.fields,
});

export const courseCommands = [
  pauseTandem,
  resumeTandem,
  changeMode,
  extendTandem,
  assignFunding,
  releaseFunding,
] as const;
