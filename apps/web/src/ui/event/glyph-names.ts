/** What an event looks like, by shape first and colour second. */
export type GlyphName =
  | 'in_person'
  | 'digital'
  | 'phone'
  | 'hybrid'
  | 'meeting'
  | 'missed'
  | 'proposed'
  | 'matched'
  | 'signed'
  | 'first'
  | 'talk'
  | 'goal'
  | 'closing'
  | 'ended'
  | 'reopened'
  | 'paused'
  | 'resumed'
  | 'conflict'
  | 'resolved'
  | 'staff'
  | 'moment'
  | 'other';

const modes: readonly string[] = ['in_person', 'digital', 'phone', 'hybrid'];

const byType: Readonly<Record<string, GlyphName>> = {
  TandemProposed: 'proposed',
  ProposalDeclined: 'ended',
  TandemMatched: 'matched',
  AgreementSigned: 'signed',
  FirstMeetingHeld: 'first',
  MeetingMissed: 'missed',
  CheckInCompleted: 'talk',
  CheckInAttempted: 'talk',
  FeedbackRecorded: 'talk',
  SurveyRecorded: 'talk',
  GoalSet: 'goal',
  GoalProgressed: 'goal',
  GoalAchieved: 'resolved',
  GoalDropped: 'goal',
  TandemPaused: 'paused',
  TandemResumed: 'resumed',
  ConflictNoted: 'conflict',
  ConflictEscalated: 'conflict',
  ConflictResolved: 'resolved',
  CoordinatorAssigned: 'staff',
  HandoverStarted: 'staff',
  HandoverCompleted: 'staff',
  CoMentorAssigned: 'staff',
  CoMentorReleased: 'staff',
  KeyMomentNoted: 'moment',
  ClosureStarted: 'closing',
  ClosingMeetingHeld: 'closing',
  TandemEnded: 'ended',
  TandemReopened: 'reopened',
};

/** The glyph of an event; a meeting shows its mode. */
export const glyphOf = (type: string, mode: unknown): GlyphName => {
  if (type === 'MeetingHeld') return modes.includes(String(mode)) ? (mode as GlyphName) : 'meeting';
  return byType[type] ?? 'other';
};
