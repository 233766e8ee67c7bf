import type { CaseStatus } from '@tandemspur/contracts';
import type { SafeguardingCase } from './safeguarding.decider.js';

const millisecondsPerHour = 3_600_000;

const instant = (at: string): number => Date.parse(`${at.length === 10 ? `${at}T00:00` : at}:00Z`);

/** Whole hours between two wall clocks (`YYYY-MM-DDTHH:mm`, or a day for its midnight); never negative. */
export const hoursBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((instant(to) - instant(from)) / millisecondsPerHour));

/**
 * Hours from the receipt of a concern to its first assessment, both on the wall clock; `null` while there is none or
 * the time of day of either is unknown.
 */
export const hoursToAssessment = ({ raised, assessments }: SafeguardingCase): number | null => {
  const [first] = assessments;
  if (raised?.receivedAt.length !== 16 || first?.at.length !== 16) return null;
  return hoursBetween(raised.receivedAt, first.at);
};

/** How far a concern has come. */
export const caseStatusOf = ({ assessments, referrals, closedOn }: SafeguardingCase): CaseStatus => {
  if (closedOn !== null) return 'closed';
  if (referrals.length > 0) return 'referred';
  return assessments.length > 0 ? 'assessed' : 'received';
};

/** The commands that a concern invites now, the most likely first. */
export const concernActions = (concern: SafeguardingCase): readonly string[] => {
  const status = caseStatusOf(concern);
  if (status === 'closed') return [];
  return status === 'received' ? ['AssessConcern'] : ['ReferConcern', 'CloseConcern', 'AssessConcern'];
};
