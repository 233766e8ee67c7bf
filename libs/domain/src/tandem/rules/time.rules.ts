import type { Tandem } from '../tandem.state.js';
import { dayBefore, rule, when } from './rule.js';

/** Belongs to the time together: neither before the match nor after the end. */
const together = [
  'FirstMeetingHeld',
  'MeetingHeld',
  'MeetingMissed',
  'GoalSet',
  'GoalProgressed',
  'GoalAchieved',
  'GoalDropped',
  'CoMentorAssigned',
  'CoMentorReleased',
  'ConflictNoted',
  'TandemPaused',
  'TandemResumed',
  'ModeChanged',
  'TandemExtended',
  'ClosureStarted',
] as const;

/** Looks back on it, so that it may come after the end. */
const lookingBack = ['FeedbackRecorded', 'ClosingMeetingHeld', 'TandemEnded'] as const;

/** The period without the tandem, ended and (if so) reopened, that holds `day` inside. */
const gapAround = ({ endings }: Tandem, day: string) =>
  endings.find((ending) => day > ending.endedOn && (ending.reopenedOn === null || day < ending.reopenedOn));

/** Check-ins, key moments and coordination stand outside: a coordinator has them before the match too. */
export const timeRules = [
  rule({
    code: 'not-matched',
    on: [
      ...together,
      ...lookingBack,
      'AgreementSigned',
      'SurveyRecorded',
      'ConflictEscalated',
      'ConflictResolved',
      'FundingAssigned',
      'FundingReleased',
      'TandemReopened',
    ],
    broken: ({ matchedOn }) => when(matchedOn === null),
  }),
  rule({
    code: 'before-match',
    on: [...together, ...lookingBack],
    field: 'occurredOn',
    broken: ({ matchedOn }, _, day) => dayBefore(day, 'matchedOn', matchedOn),
  }),
  rule({
    code: 'before-match',
    on: ['SurveyRecorded'],
    field: 'occurredOn',
    // What one starts from is often asked when people join.
    broken: ({ matchedOn }, { wave }, day) =>
      wave === 't0' ? undefined : dayBefore(day, 'matchedOn', matchedOn),
  }),
  rule({
    code: 'after-end',
    on: [...together, 'AgreementSigned'],
    field: 'occurredOn',
    broken: (tandem, _, day) => {
      const gap = gapAround(tandem, day);
      return gap && { endedOn: gap.endedOn };
    },
  }),
];
