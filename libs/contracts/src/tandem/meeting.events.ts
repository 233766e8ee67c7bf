import { defineEvent } from '../define/event.js';
import { choice, integer, optional, yesNo } from '../define/field.js';
import * as options from './choices.js';
import { mode, durationMinutes, note } from './tandem.fields.js';

export const firstMeetingHeld = defineEvent({
  type: 'FirstMeetingHeld',
  stream: 'tandem',
  label: { de: 'Erstes Treffen', en: 'First meeting' },
  fields: {
    durationMinutes,
    mode,
    staffPresent: yesNo('S1', { de: 'Koordination dabei', en: 'Staff present' }),
  },
});

export const meetingHeld = defineEvent({
  type: 'MeetingHeld',
  stream: 'tandem',
  label: { de: 'Treffen', en: 'Meeting' },
  fields: {
    durationMinutes,
    mode,
    activity: choice('S1', { de: 'Aktivität', en: 'Activity' }, options.activities),
    mood: optional(integer('S1', { de: 'Stimmung', en: 'Mood' }, 1, 5)),
    note,
  },
});

export const meetingMissed = defineEvent({
  type: 'MeetingMissed',
  stream: 'tandem',
  label: { de: 'Treffen ausgefallen', en: 'Meeting missed' },
  fields: {
    cancelledBy: choice('S1', { de: 'Abgesagt von', en: 'Cancelled by' }, options.cancellers),
    noticeHours: optional(integer('S1', { de: 'Vorlauf', en: 'Notice' }, 0, 720, 'hours')),
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.missedReasons),
  },
});

export const meetingEvents = [firstMeetingHeld, meetingHeld, meetingMissed] as const;
