import { defineCommand, pick } from '../define/command.js';
import * as events from './support.events.js';

export const completeCheckIn = defineCommand({
  type: 'CompleteCheckIn',
  stream: 'tandem',
  path: 'check-ins',
  label: { de: 'Begleitgespräch erfassen', en: 'Record a check-in' },
  fields: events.checkInCompleted.fields,
});

export const attemptCheckIn = defineCommand({
  type: 'AttemptCheckIn',
  stream: 'tandem',
  path: 'check-in-attempts',
  label: { de: 'Kontaktversuch erfassen', en: 'Record a contact attempt' },
  fields: events.checkInAttempted.fields,
});

export const assignCoMentor = defineCommand({
  type: 'AssignCoMentor',
  stream: 'tandem',
  path: 'co-mentors',
  label: { de: 'Co-Mentor:in zuordnen', en: 'Assign a co-mentor' },
  fields: events.coMentorAssigned.fields,
});

export const releaseCoMentor = defineCommand({
  type: 'ReleaseCoMentor',
  stream: 'tandem',
  path: 'co-mentor-releases',
  label: { de: 'Co-Mentor:in entlasten', en: 'Release a co-mentor' },
  fields: pick(events.coMentorReleased.fields, 'personId'),
});

export const recordFeedback = defineCommand({
  type: 'RecordFeedback',
  stream: 'tandem',
  path: 'feedback',
  label: { de: 'Rückmeldung erfassen', en: 'Record feedback' },
  fields: events.feedbackRecorded.fields,
});

export const recordSurvey = defineCommand({
  type: 'RecordSurvey',
  stream: 'tandem',
  path: 'surveys',
  label: { de: 'Fragebogen erfassen', en: 'Record a survey' },
  fields: events.surveyRecorded.fields,
});

export const noteKeyMoment = defineCommand({
  type: 'NoteKeyMoment',
  stream: 'tandem',
  path: 'key-moments',
  label: { de: 'Schlüsselmoment vermerken', en: 'Note a key moment' },
  fields: events.keyMomentNoted.fields,
});

export const supportCommands = [
  completeCheckIn,
  attemptCheckIn,
  assignCoMentor,
  releaseCoMentor,
  recordFeedback,
  recordSurvey,
  noteKeyMoment,
] as const;
