import type { EventOf, tandemEnded } from '@tandemspur/contracts';

export type EndingReason = EventOf<typeof tandemEnded>['data']['reason'];

/**
 * Share of tandems that have ended prematurely `day` days after the first meeting, with straight lines between
 * the points. Source of the point at 365: STAR match-closure study (n = 356), in which 69 % reach 12 months.
 * The points around it are ours; the curve falls fastest in months 4 to 12 and flattens afterwards.
 */
const prematurelyEnded: readonly (readonly [day: number, share: number])[] = [
  [10, 0],
  [30, 0.012],
  [90, 0.055],
  [180, 0.145],
  [365, 0.31],
  [730, 0.45],
  [1461, 0.6],
];

/** The day since the first meeting on which a tandem of rank `share` in [0, 1) ends prematurely, or null. */
export const prematureDay = (share: number): number | null => {
  const above = prematurelyEnded.findIndex(([, reached]) => reached > share);
  const [toDay, toShare] = prematurelyEnded[above] ?? [0, 0];
  const [fromDay, fromShare] = prematurelyEnded[above - 1] ?? [0, 0];
  if (above < 1) return null;
  return Math.ceil(fromDay + ((share - fromShare) / (toShare - fromShare)) * (toDay - fromDay));
};

/**
 * Why tandems end prematurely. Source of the sum on the mentor's side: STAR match-closure study, 64 %.
 * How each side's share splits is ours. Planned endings have no side and are not among these.
 */
export const prematureReasons = {
  mentor_time: 0.33,
  mentor_moved: 0.14,
  mentor_health: 0.08,
  mentor_lost_contact: 0.09,
  mentee_time: 0.06,
  mentee_moved: 0.06,
  mentee_lost_interest: 0.07,
  mentee_lost_contact: 0.06,
  guardian_withdrew: 0.03,
  mismatch: 0.04,
  conflict: 0.03,
  other: 0.01,
} as const satisfies Partial<Record<EndingReason, number>>;

/** The premature reason at rank `share` in [0, 1), the mentor's side first. */
export const reasonAt = (share: number): keyof typeof prematureReasons => {
  let rest = share;
  const found = Object.entries(prematureReasons).find(([, weight]) => (rest -= weight) < 0);
  return (found?.[0] ?? 'other') as keyof typeof prematureReasons;
};

/** Shares for which no study stands; they only make the histories plausible. */
export const assumed = {
  declined: 0.05,
  neverMet: 0.02,
  formalClosing: 0.33,
  reopened: 0.04,
  rematchWanted: 0.3,
  missedMeetings: 0.15,
  conflict: 0.24,
  prolonged: 0.5,
  quiet: 0.08,
} as const;
