import { defineCommand } from '../define/command.js';
import * as events from './meeting.events.js';

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

export const meetingCommands = [recordFirstMeeting, recordMeeting, recordMissedMeeting] as const;
