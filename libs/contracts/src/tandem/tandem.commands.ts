import { defineCommand, pick, type CommandOf } from '../define/command.js';
import * as events from './tandem.events.js';

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

export const assignCoordinator = defineCommand({
  type: 'AssignCoordinator',
  stream: 'tandem',
  path: 'coordinator',
  label: { de: 'Koordination zuweisen', en: 'Assign a coordinator' },
  fields: pick(events.coordinatorAssigned.fields, 'to', 'absenceCover'),
});

export const recordFirstMeeting = defineCommand({
  type: 'RecordFirstMeeting',
  stream: 'tandem',
  path: 'first-meeting',
  label: { de: 'Erstes Treffen erfassen', en: 'Record the first meeting' },
  fields: events.firstMeetingHeld.fields,
});

export const recordMeeting = defineCommand({
  type: 'RecordMeeting',
  stream: 'tandem',
  path: 'meetings',
  label: { de: 'Treffen erfassen', en: 'Record a meeting' },
  fields: events.meetingHeld.fields,
});

export const recordMissedMeeting = defineCommand({
  type: 'RecordMissedMeeting',
  stream: 'tandem',
  path: 'missed-meetings',
  label: { de: 'Ausgefallenes Treffen erfassen', en: 'Record a missed meeting' },
  fields: events.meetingMissed.fields,
});

export const noteConflict = defineCommand({
  type: 'NoteConflict',
  stream: 'tandem',
  path: 'conflicts',
  label: { de: 'Konflikt vermerken', en: 'Note a conflict' },
  fields: pick(events.conflictNoted.fields, 'severity', 'category', 'note'),
});

export const resolveConflict = defineCommand({
  type: 'ResolveConflict',
  stream: 'tandem',
  path: 'conflict-resolutions',
  label: { de: 'Konflikt klären', en: 'Resolve a conflict' },
  fields: events.conflictResolved.fields,
});

export const noteKeyMoment = defineCommand({
  type: 'NoteKeyMoment',
  stream: 'tandem',
  path: 'key-moments',
  label: { de: 'Schlüsselmoment vermerken', en: 'Note a key moment' },
  fields: events.keyMomentNoted.fields,
});

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

export const tandemCommands = [
  proposeTandem,
  declineProposal,
  matchTandem,
  assignCoordinator,
  recordFirstMeeting,
  recordMeeting,
  recordMissedMeeting,
  noteConflict,
  resolveConflict,
  noteKeyMoment,
  pauseTandem,
  resumeTandem,
  endTandem,
  reopenTandem,
] as const;

export type TandemCommand = CommandOf<(typeof tandemCommands)[number]>;
export type TandemCommandType = TandemCommand['type'];
