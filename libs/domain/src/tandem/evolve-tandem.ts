import { dayOf, type TandemEvent } from '@tandemspur/contracts';
import { evolveBy } from '../by-type.js';
import type { Occurred } from '../decider.js';
import { onBeginning } from './evolve/beginning.js';
import { onClosure } from './evolve/closure.js';
import { onConflict } from './evolve/conflict.js';
import { onCoordination } from './evolve/coordination.js';
import { onCourse } from './evolve/course.js';
import { onGoal } from './evolve/goal.js';
import { onMeeting } from './evolve/meeting.js';
import { onSupport } from './evolve/support.js';
import { later } from './evolve/table.js';
import type { Tandem } from './tandem.state.js';

/** A new event does not compile until it is said here, in one of these, what it means. */
const step = evolveBy<Tandem, TandemEvent>({
  ...onBeginning,
  ...onMeeting,
  ...onSupport,
  ...onGoal,
  ...onConflict,
  ...onCourse,
  ...onCoordination,
  ...onClosure,
});

/** Closing talks may come after the end, and coordination goes on: they are no entries of the time together. */
const outsideTheTime = new Set<string>([
  'TandemEnded',
  'ClosingMeetingHeld',
  'CheckInCompleted',
  'CheckInAttempted',
  'FeedbackRecorded',
  'SurveyRecorded',
  'CoordinatorAssigned',
  'HandoverStarted',
  'HandoverCompleted',
  'FundingAssigned',
  'FundingReleased',
  'KeyMomentNoted',
  'AgreementSigned',
] satisfies TandemEvent['type'][]);

/** Folds one event, in effective order. Total: whatever the history, it answers. */
export const evolveTandem = (tandem: Tandem, event: Occurred<TandemEvent>): Tandem => {
  const on = dayOf(event.occurredOn);
  const next = step(tandem, event);
  return outsideTheTime.has(event.type) ? next : { ...next, lastEntryOn: later(tandem.lastEntryOn, on) };
};
