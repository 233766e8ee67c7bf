import type { ProblemCode, ProblemParams } from '@tandemspur/contracts';
import { addMonths } from '../calendar.js';
import { isMinorOn, type Person } from './person.state.js';

/** Something that is missing before a first meeting with a minor, as a problem's code and what its text names. */
export interface ClearanceGap {
  readonly code: Extract<ProblemCode, `clearance-${string}`>;
  readonly params: ProblemParams;
}

const gap = (code: ClearanceGap['code'], params: ProblemParams = {}): readonly ClearanceGap[] => [
  { code, params },
];

const certificateAgeMonths = 3;
const certificateValidMonths = 60;

const interviewGaps = (mentor: Person | undefined, day: string): readonly ClearanceGap[] => {
  const held = mentor?.interviews.findLast(({ heldOn }) => heldOn <= day);
  if (held?.outcome !== 'suitable') return gap('clearance-interview-missing');
  const declinedOn = mentor?.declinedOn ?? null;
  const declined = declinedOn !== null && declinedOn >= held.heldOn && declinedOn <= day;
  return declined ? gap('clearance-interview-missing') : [];
};

const certificateGaps = (mentor: Person | undefined, day: string): readonly ClearanceGap[] => {
  const inspected = (mentor?.certificates ?? [])
    .filter(({ inspectedOn }) => inspectedOn <= day)
    .sort((a, b) => (a.inspectedOn < b.inspectedOn ? -1 : 1))
    .at(-1);
  if (!inspected) return gap('clearance-certificate-missing');
  const { inspectedOn, certificateDate, relevantEntry } = inspected;
  const expiredOn = addMonths(inspectedOn, certificateValidMonths);
  return [
    ...(relevantEntry ? gap('clearance-certificate-entry', { inspectedOn }) : []),
    ...(addMonths(certificateDate, certificateAgeMonths) < inspectedOn
      ? gap('clearance-certificate-too-old', { inspectedOn, certificateDate })
      : []),
    ...(expiredOn < day ? gap('clearance-certificate-expired', { inspectedOn, expiredOn }) : []),
  ];
};

/**
 * What the mentor still lacks on `day` (`YYYY-MM-DD`) before meeting a minor: an interview that found them suitable,
 * a certificate that was inspected at most five years ago, was at most three months old then and has no relevant
 * entry, and the signed conduct code.
 */
export const mentorClearance = (mentor: Person | undefined, day: string): readonly ClearanceGap[] => {
  const signedOn = mentor?.conductCodeSignedOn ?? null;
  return [
    ...interviewGaps(mentor, day),
    ...certificateGaps(mentor, day),
    ...(signedOn === null || signedOn > day ? gap('clearance-code-missing') : []),
  ];
};

/** What a mentee still lacks on `day`: for a minor, the guardian's consent to take part. */
export const menteeClearance = (mentee: Person | undefined, day: string): readonly ClearanceGap[] => {
  if (!mentee || !isMinorOn(mentee, day)) return [];
  const given = mentee.consents.some(
    ({ scope, giver, givenOn, withdrawnOn }) =>
      scope === 'participation' &&
      giver === 'guardian' &&
      givenOn <= day &&
      (withdrawnOn === null || withdrawnOn > day),
  );
  return given ? [] : gap('clearance-consent-missing');
};

/**
 * What is missing on `day` (`YYYY-MM-DD`) before a first meeting of these two, in the order in which it is obtained;
 * nothing when the mentee is not known as a minor.
 */
export const clearance = (
  mentor: Person | undefined,
  mentee: Person | undefined,
  day: string,
): readonly ClearanceGap[] =>
  mentee && isMinorOn(mentee, day) ? [...mentorClearance(mentor, day), ...menteeClearance(mentee, day)] : [];
