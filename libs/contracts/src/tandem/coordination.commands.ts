import { defineCommand, pick } from '../define/command.js';
import * as events from './coordination.events.js';

export const assignCoordinator = defineCommand({
  type: 'AssignCoordinator',
  stream: 'tandem',
  path: 'coordinator',
  label: { de: 'Koordination zuweisen', en: 'Assign a coordinator' },
  fields: pick(events.coordinatorAssigned.fields, 'to', 'absenceCover'),
});

export const startHandover = defineCommand({
  type: 'StartHandover',
  stream: 'tandem',
  path: 'handover',
  label: { de: 'Übergabe beginnen', en: 'Start a handover' },
  fields: events.handoverStarted.fields,
});

export const completeHandover = defineCommand({
  type: 'CompleteHandover',
  stream: 'tandem',
  path: 'handover-completion',
  label: { de: 'Übergabe abschließen', en: 'Complete the handover' },
  fields: pick(events.handoverCompleted.fields, 'briefing', 'tandemInformed'),
});

export const coordinationCommands = [assignCoordinator, startHandover, completeHandover] as const;
