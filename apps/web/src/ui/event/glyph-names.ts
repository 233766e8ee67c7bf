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
  | 'first'
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
  FirstMeetingHeld: 'first',
  MeetingMissed: 'missed',
  TandemPaused: 'paused',
  TandemResumed: 'resumed',
  ConflictNoted: 'conflict',
  ConflictResolved: 'resolved',
  CoordinatorAssigned: 'staff',
  KeyMomentNoted: 'moment',
  TandemEnded: 'ended',
  TandemReopened: 'reopened',
};

/** The glyph of an event; a meeting shows its mode. */
export const glyphOf = (type: string, mode: unknown): GlyphName => {
  if (type === 'MeetingHeld') return modes.includes(String(mode)) ? (mode as GlyphName) : 'meeting';
  return byType[type] ?? 'other';
};
