import { defineCommand, pick } from '../define/command.js';
import * as events from './conflict.events.js';

export const noteConflict = defineCommand({
  type: 'NoteConflict',
  stream: 'tandem',
  path: 'conflicts',
  label: { de: 'Konflikt vermerken', en: 'Note a conflict' },
  fields: pick(events.conflictNoted.fields, 'severity', 'category', 'note'),
});

export const escalateConflict = defineCommand({
  type: 'EscalateConflict',
  stream: 'tandem',
  path: 'conflict-escalations',
  label: { de: 'Konflikt eskalieren', en: 'Escalate a conflict' },
  fields: events.conflictEscalated.fields,
});

export const resolveConflict = defineCommand({
  type: 'ResolveConflict',
  stream: 'tandem',
  path: 'conflict-resolutions',
  label: { de: 'Konflikt klären', en: 'Resolve a conflict' },
  fields: events.conflictResolved.fields,
});

export const conflictCommands = [noteConflict, escalateConflict, resolveConflict] as const;
