import type { TandemCommandType, TandemStatus } from '@tandemspur/contracts';
import {
  openConflicts,
  openGoals,
  openHandover,
  presentCoMentors,
  statusOf,
  type Tandem,
} from './tandem.state.js';

type Invited = (tandem: Tandem, status: TandemStatus) => boolean;

const among =
  (...statuses: readonly TandemStatus[]): Invited =>
  (_, status) =>
    statuses.includes(status);

const together = among('matched', 'active', 'paused');
const sinceMatch = among('matched', 'active', 'paused', 'ended');

const and =
  (invited: Invited, also: (tandem: Tandem) => boolean): Invited =>
  (tandem, status) =>
    invited(tandem, status) && also(tandem);

const hasMet = ({ firstMeetingOn }: Tandem): boolean => firstMeetingOn !== null;
const hasGoals = (tandem: Tandem): boolean => openGoals(tandem).length > 0;
const hasConflicts = (tandem: Tandem): boolean => openConflicts(tandem).length > 0;
const always: Invited = () => true;

/**
 * When each command is invited, in the order of a coordinator's menu: what lies open, what happens every week, what is
 * agreed and settled on the way, the end, and who looks after the tandem.
 */
const invitations: readonly (readonly [TandemCommandType, Invited])[] = [
  ['MatchTandem', among('proposed')],
  ['DeclineProposal', among('proposed')],
  ['CompleteHandover', (tandem) => openHandover(tandem) !== undefined],
  ['ResumeTandem', among('paused')],
  ['ReopenTandem', among('ended')],
  ['RecordFirstMeeting', and(sinceMatch, (tandem) => !hasMet(tandem))],
  ['RecordMeeting', and(sinceMatch, hasMet)],
  ['CompleteCheckIn', among('proposed', 'matched', 'active', 'paused', 'ended')],
  ['RecordMissedMeeting', together],
  ['AttemptCheckIn', among('proposed', 'matched', 'active', 'paused', 'ended')],
  ['ResolveConflict', and(sinceMatch, hasConflicts)],
  ['EscalateConflict', and(sinceMatch, hasConflicts)],
  ['SignAgreement', and(together, ({ agreementSignedOn }) => agreementSignedOn === null)],
  ['RecordGoalProgress', and(together, hasGoals)],
  ['AchieveGoal', and(together, hasGoals)],
  ['SetGoal', together],
  ['NoteConflict', together],
  ['NoteKeyMoment', always],
  ['RecordFeedback', sinceMatch],
  ['RecordSurvey', sinceMatch],
  ['PauseTandem', among('matched', 'active')],
  ['ChangeMode', and(together, hasMet)],
  ['DropGoal', and(together, hasGoals)],
  ['ReleaseCoMentor', and(together, (tandem) => presentCoMentors(tandem).length > 0)],
  ['AssignCoMentor', together],
  ['ExtendTandem', together],
  ['StartClosure', and(together, ({ closure }) => closure.startedOn === null)],
  ['RecordClosingMeeting', and(sinceMatch, ({ closure }) => closure.meetingOn === null)],
  ['EndTandem', together],
  ['AssignFunding', together],
  ['ReleaseFunding', and(sinceMatch, ({ fundings }) => fundings.some(({ to }) => to === null))],
  ['AssignCoordinator', always],
  ['StartHandover', (tandem) => tandem.coordinatorId !== null && openHandover(tandem) === undefined],
];

/** The commands that a tandem's state invites now, the most likely first. */
export const actionsFor = (tandem: Tandem): readonly TandemCommandType[] => {
  const status = statusOf(tandem);
  if (status === null) return [];
  return invitations.filter(([, invited]) => invited(tandem, status)).map(([command]) => command);
};
