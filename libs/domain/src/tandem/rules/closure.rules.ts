import { openEnding } from '../tandem.state.js';
import { already, dayBefore, rule, when } from './rule.js';

export const closureRules = [
  rule({
    code: 'closure-exists',
    on: ['ClosureStarted'],
    broken: ({ closure }) => already('startedOn', closure.startedOn),
  }),
  rule({
    code: 'closing-meeting-exists',
    on: ['ClosingMeetingHeld'],
    broken: ({ closure }) => already('heldOn', closure.meetingOn),
  }),
  rule({
    code: 'already-ended',
    on: ['TandemEnded'],
    broken: (tandem) => already('endedOn', openEnding(tandem)?.endedOn),
  }),
  rule({
    code: 'meeting-after-end',
    on: ['TandemEnded'],
    field: 'occurredOn',
    broken: ({ lastEntryOn }, _, day) => dayBefore(day, 'lastContactOn', lastEntryOn),
  }),
  rule({
    code: 'not-ended',
    on: ['TandemReopened'],
    broken: (tandem) => when(openEnding(tandem) === undefined),
  }),
  rule({
    code: 'reopened-before-end',
    on: ['TandemReopened'],
    field: 'occurredOn',
    broken: (tandem, _, day) => dayBefore(day, 'endedOn', openEnding(tandem)?.endedOn),
  }),
];
