import type { TandemEvent } from '@tandemspur/contracts';

const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const staffId = '33333333-3333-4333-8333-333333333333';
const conflictId = '44444444-4444-4444-8444-444444444444';

/** Valid data for every event of a tandem. */
export const sampleData: { readonly [T in TandemEvent as T['type']]: T['data'] } = {
  TandemProposed: { mentorId, menteeId },
  ProposalDeclined: { declinedBy: 'mentor' },
  TandemMatched: { mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 10, mode: 'digital' },
  FirstMeetingHeld: { durationMinutes: 60, mode: 'in_person', staffPresent: true },
  MeetingHeld: { durationMinutes: 60, mode: 'in_person', activity: 'talk' },
  MeetingMissed: { cancelledBy: 'mentor', reason: 'time' },
  TandemPaused: { reason: 'holiday' },
  TandemResumed: {},
  ConflictNoted: { conflictId, severity: 'low', category: 'other' },
  ConflictResolved: { conflictId, outcome: 'agreement' },
  CoordinatorAssigned: { to: staffId, effectiveOn: '2025-01-01', absenceCover: false },
  KeyMomentNoted: { block: 'begleitung', title: 'Zeugnis' },
  TandemEnded: {
    endedOn: '2025-06-30',
    kind: 'planned',
    reason: 'term_reached',
    initiatedBy: 'mutual',
    formalClosing: true,
    rematchWanted: false,
  },
  TandemReopened: { reason: 'weiter' },
};
