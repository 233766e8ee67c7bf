import { defineEvent, type EventOf } from '../define/event.js';
import { choice, choices, day, integer, optional, reference, text, yesNo } from '../define/field.js';
import * as options from './choices.js';

const mentorId = reference('mentor', { de: 'Mentor:in', en: 'Mentor' });
const menteeId = reference('mentee', { de: 'Mentee', en: 'Mentee' });
const conflictId = reference('conflict', { de: 'Konflikt', en: 'Conflict' });
const mode = choice('S1', { de: 'Modus', en: 'Mode' }, options.modes);
const durationMinutes = integer('S1', { de: 'Dauer', en: 'Duration' }, 1, 1440, 'minutes');
const note = optional(text('S3', { de: 'Notiz', en: 'Note' }, 4000));

export const tandemProposed = defineEvent({
  type: 'TandemProposed',
  version: 1,
  stream: 'tandem',
  label: { de: 'Vorgeschlagen', en: 'Proposed' },
  fields: {
    mentorId,
    menteeId,
    criteria: optional(choices('S1', { de: 'Kriterien', en: 'Criteria' }, options.matchCriteria)),
  },
});

export const proposalDeclined = defineEvent({
  type: 'ProposalDeclined',
  version: 1,
  stream: 'tandem',
  label: { de: 'Vorschlag abgelehnt', en: 'Proposal declined' },
  fields: {
    declinedBy: choice('S1', { de: 'Abgelehnt von', en: 'Declined by' }, options.initiators),
    reason: optional(text('S3', { de: 'Grund', en: 'Reason' })),
  },
});

export const tandemMatched = defineEvent({
  type: 'TandemMatched',
  version: 1,
  stream: 'tandem',
  label: { de: 'Tandem gebildet', en: 'Matched' },
  fields: {
    mentorId,
    menteeId,
    agreedTermMonths: integer('S1', { de: 'Vereinbarte Laufzeit', en: 'Agreed term' }, 1, 120, 'months'),
    meetingIntervalDays: integer('S1', { de: 'Vereinbarter Rhythmus', en: 'Agreed rhythm' }, 1, 92, 'days'),
    agreedHoursPerMonth: optional(
      integer('S1', { de: 'Vereinbarte Stunden', en: 'Agreed hours' }, 1, 100, 'hoursPerMonth'),
    ),
    mode,
    rematchOf: optional(reference('tandem', { de: 'Nachfolge von', en: 'Rematch of' })),
  },
});

export const firstMeetingHeld = defineEvent({
  type: 'FirstMeetingHeld',
  version: 1,
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
  version: 1,
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
  version: 1,
  stream: 'tandem',
  label: { de: 'Treffen ausgefallen', en: 'Meeting missed' },
  fields: {
    cancelledBy: choice('S1', { de: 'Abgesagt von', en: 'Cancelled by' }, options.cancellers),
    noticeHours: optional(integer('S1', { de: 'Vorlauf', en: 'Notice' }, 0, 720, 'hours')),
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.missedReasons),
  },
});

export const tandemPaused = defineEvent({
  type: 'TandemPaused',
  version: 1,
  stream: 'tandem',
  label: { de: 'Pausiert', en: 'Paused' },
  fields: {
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.pauseReasons),
    expectedUntil: optional(day('S1', { de: 'Voraussichtlich bis', en: 'Expected until' })),
  },
});

export const tandemResumed = defineEvent({
  type: 'TandemResumed',
  version: 1,
  stream: 'tandem',
  label: { de: 'Fortgesetzt', en: 'Resumed' },
  fields: {},
});

export const conflictNoted = defineEvent({
  type: 'ConflictNoted',
  version: 1,
  stream: 'tandem',
  label: { de: 'Konflikt vermerkt', en: 'Conflict noted' },
  fields: {
    conflictId,
    severity: choice('S3', { de: 'Schwere', en: 'Severity' }, options.severities),
    category: choice('S3', { de: 'Thema', en: 'Category' }, options.conflictCategories),
    note,
  },
});

export const conflictResolved = defineEvent({
  type: 'ConflictResolved',
  version: 1,
  stream: 'tandem',
  label: { de: 'Konflikt geklärt', en: 'Conflict resolved' },
  fields: {
    conflictId,
    outcome: choice('S3', { de: 'Ergebnis', en: 'Outcome' }, options.conflictOutcomes),
    note,
  },
});

export const coordinatorAssigned = defineEvent({
  type: 'CoordinatorAssigned',
  version: 1,
  stream: 'tandem',
  label: { de: 'Koordination zugewiesen', en: 'Coordinator assigned' },
  fields: {
    from: optional(reference('staff', { de: 'Bisher', en: 'From' })),
    to: reference('staff', { de: 'Koordination', en: 'Coordinator' }),
    effectiveOn: day('S1', { de: 'Ab', en: 'From day' }),
    absenceCover: yesNo('S1', { de: 'Nur Vertretung', en: 'Absence cover only' }),
  },
});

export const tandemEnded = defineEvent({
  type: 'TandemEnded',
  version: 1,
  stream: 'tandem',
  label: { de: 'Beendet', en: 'Ended' },
  fields: {
    endedOn: day('S1', { de: 'Beendet am', en: 'Ended on' }),
    kind: choice('S1', { de: 'Art', en: 'Kind' }, options.endingKinds),
    reason: choice('S1', { de: 'Grund', en: 'Reason' }, options.endingReasons),
    initiatedBy: choice('S1', { de: 'Ausgegangen von', en: 'Initiated by' }, options.initiators),
    formalClosing: yesNo('S1', { de: 'Mit Abschlussgespräch', en: 'With closing meeting' }),
    rematchWanted: yesNo('S1', { de: 'Neues Tandem gewünscht', en: 'Rematch wanted' }),
  },
});

export const tandemReopened = defineEvent({
  type: 'TandemReopened',
  version: 1,
  stream: 'tandem',
  label: { de: 'Wieder aufgenommen', en: 'Reopened' },
  fields: { reason: text('S3', { de: 'Grund', en: 'Reason' }) },
});

export const keyMomentNoted = defineEvent({
  type: 'KeyMomentNoted',
  version: 1,
  stream: 'tandem',
  label: { de: 'Schlüsselmoment', en: 'Key moment' },
  fields: {
    block: choice('S1', { de: 'Block', en: 'Block' }, options.blocks),
    title: text('S3', { de: 'Titel', en: 'Title' }),
    text: optional(text('S3', { de: 'Text', en: 'Text' }, 4000)),
  },
});

export const tandemEvents = [
  tandemProposed,
  proposalDeclined,
  tandemMatched,
  firstMeetingHeld,
  meetingHeld,
  meetingMissed,
  tandemPaused,
  tandemResumed,
  conflictNoted,
  conflictResolved,
  coordinatorAssigned,
  keyMomentNoted,
  tandemEnded,
  tandemReopened,
] as const;

export type TandemEvent = EventOf<(typeof tandemEvents)[number]>;
