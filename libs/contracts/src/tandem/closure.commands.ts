import { defineCommand, pick } from '../define/command.js';
import * as events from './closure.events.js';

export const startClosure = defineCommand({
  type: 'StartClosure',
  stream: 'tandem',
  path: 'closure',
  label: { de: 'Abschluss einleiten', en: 'Start the closure' },
  fields: events.closureStarted.fields,
});

export const recordClosingMeeting = defineCommand({
  type: 'RecordClosingMeeting',
  stream: 'tandem',
  path: 'closing-meeting',
  label: { de: 'Abschlussgespräch erfassen', en: 'Record the closing meeting' },
  fields: events.closingMeetingHeld.fields,
});

export const endTandem = defineCommand({
  type: 'EndTandem',
  stream: 'tandem',
  path: 'ending',
  label: { de: 'Beenden', en: 'End' },
  fields: pick(events.tandemEnded.fields, 'kind', 'reason', 'initiatedBy', 'formalClosing', 'rematchWanted'),
});

export const reopenTandem = defineCommand({
  type: 'ReopenTandem',
  stream: 'tandem',
  path: 'reopening',
  label: { de: 'Wieder aufnehmen', en: 'Reopen' },
  fields: events.tandemReopened.fields,
});

export const closureCommands = [startClosure, recordClosingMeeting, endTandem, reopenTandem] as const;
