import type { TandemEvent } from '@tandemspur/contracts';

/**
 * Events of a tandem that make the same state wherever among the others they are folded: they only count, or
 * move a first or last day. One that arrives late can be folded into the state as it is; any other needs the
 * whole history again.
 */
export const foldsInAnyOrder: ReadonlySet<TandemEvent['type']> = new Set<TandemEvent['type']>([
  'ProposalDeclined',
  'FirstMeetingHeld',
  'MeetingHeld',
  'MeetingMissed',
  'CheckInAttempted',
  'SurveyRecorded',
  'KeyMomentNoted',
]);
