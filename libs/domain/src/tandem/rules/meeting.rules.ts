import { already, dayBefore, rule, when } from './rule.js';

export const meetingRules = [
  rule({
    code: 'first-meeting-exists',
    on: ['FirstMeetingHeld'],
    broken: ({ firstMeetingOn }) => already('firstMeetingOn', firstMeetingOn),
  }),
  rule({
    code: 'first-meeting-missing',
    on: ['MeetingHeld'],
    broken: ({ firstMeetingOn }) => when(firstMeetingOn === null),
  }),
  rule({
    code: 'before-first-meeting',
    on: ['MeetingHeld'],
    field: 'occurredOn',
    broken: ({ firstMeetingOn }, _, day) => dayBefore(day, 'firstMeetingOn', firstMeetingOn),
  }),
];
