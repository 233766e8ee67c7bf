import type { Label } from '@tandemspur/contracts';
import { germanDay } from '@tandemspur/contracts';
import { addDays } from '../calendar.js';
import type { FollowUpTerm, Standard } from '../standards/standard.js';
import type { Tandem } from '../tandem/tandem.state.js';
import { followUpsOf } from './follow-ups-of.js';
import { followUpRules, type FollowUpRuleId } from './rules.js';
import type { FollowUpSeed, ReasonParams } from './seed.js';

export type FollowUpStanding = 'overdue' | 'due' | 'at_risk' | 'upcoming';

/** Days (`YYYY-MM-DD`) of `baseOn` by which a rule's follow-ups are told apart on a day; all inclusive. */
export interface Limits {
  /** Nothing before it is named any more; `null` when nothing lapses. */
  readonly from: string | null;
  /** Overdue, or at risk, up to here. */
  readonly overdueUntil: string;
  /** Due up to here, after `overdueUntil`. */
  readonly dueUntil: string;
}

/** What `standingOf` says of a whole rule at once. */
export const limitsOf = (rule: FollowUpRuleId, { days, leadDays }: FollowUpTerm, today: string): Limits => {
  const { risk, lapsesAfterDays } = followUpRules[rule];
  const dueToday = addDays(today, -days);
  return {
    from: lapsesAfterDays === undefined ? null : addDays(dueToday, -lapsesAfterDays),
    overdueUntil: risk ? dueToday : addDays(dueToday, -1),
    dueUntil: risk ? dueToday : addDays(dueToday, leadDays),
  };
};

/**
 * How a follow-up stands on a day: due from its lead on until its day, overdue after it; a sign of risk holds from
 * its day on. `null` when it is not named: lapsed, or a sign of risk that is none yet.
 */
export const standingOf = (
  { rule, baseOn }: Pick<FollowUpSeed, 'rule' | 'baseOn'>,
  term: FollowUpTerm,
  today: string,
): FollowUpStanding | null => {
  const { from, overdueUntil, dueUntil } = limitsOf(rule, term, today);
  const risk = followUpRules[rule].risk === true;
  if (from !== null && baseOn < from) return null;
  if (baseOn <= overdueUntil) return risk ? 'at_risk' : 'overdue';
  if (risk) return null;
  return baseOn <= dueUntil ? 'due' : 'upcoming';
};

/** How many of a tandem's own follow-ups are due, overdue or at risk; what people and staff bring is not in it. */
export const countDue = (
  tandem: Tandem,
  { followUps }: Standard,
  today: string,
  menteeIsMinor = true,
): number =>
  followUpsOf(tandem).filter((each) => {
    if (followUpRules[each.rule].minorsOnly && !menteeIsMinor) return false;
    const standing = standingOf(each, followUps[each.rule], today);
    return standing !== null && standing !== 'upcoming';
  }).length;

const fill = (text: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Why it is due, in both languages. */
export const followUpReason = (rule: FollowUpRuleId, params: ReasonParams, { days }: FollowUpTerm): Label => {
  const { reasons } = followUpRules[rule];
  const text = reasons[params.reason ?? 'usual'] ?? reasons.usual;
  const values = { ...params, days };
  return {
    de: fill(text.de, { ...values, since: germanDay(params.since) }),
    en: fill(text.en, values),
  };
};
