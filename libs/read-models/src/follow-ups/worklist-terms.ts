import {
  addDays,
  followUpRuleIds,
  followUpRules,
  limitsOf,
  type FollowUpRuleId,
  type FollowUpStanding,
} from '@tandemspur/domain';
import { decodeCursor, encodeCursor } from '../cursor.js';
import type { StandardGroup } from './standards-in-force.js';

/** Keyset of a worklist: the order in which it is read. */
export interface WorklistKey {
  readonly dueOn: string;
  readonly rule: string;
  readonly id: string;
  readonly item: string;
}

export const encodeKey = ({ dueOn, rule, id, item }: WorklistKey): string =>
  encodeCursor([dueOn, rule, id, item]);

/** @throws InvalidCursor */
export const decodeKey = (cursor: string): WorklistKey => {
  const [dueOn = '', rule = '', id = '', item = ''] = decodeCursor(cursor, 4);
  return { dueOn, rule, id, item };
};

/** What is asked of every rule. */
export interface TermQuestion {
  /** `YYYY-MM-DD`; `until` is the last day on which what is named is due. */
  readonly today: string;
  readonly until: string;
  readonly rules?: readonly string[];
  readonly standings?: readonly FollowUpStanding[];
  readonly after?: WorklistKey;
}

/** A rule as one standard has it, as a row of the query; days bound `base_on`, both ends included. */
export interface Term {
  readonly rule: FollowUpRuleId;
  /** Number of the standard's group. */
  readonly grp: number;
  readonly days: number;
  readonly risk: boolean;
  readonly minors: boolean;
  readonly oldest: string;
  readonly newest: string;
  readonly overdue_until: string;
  readonly due_until: string;
  /** Who was born in this year or earlier is no minor. */
  readonly born_after: number;
  readonly programmes: readonly string[] | null;
  readonly but: readonly string[];
  /** Exclusive lower end of the page, in the order of the index. */
  readonly after_on: string;
  readonly after_id: string;
  readonly after_item: string;
}

/** In the year of their 19th birthday nobody is a minor: `isMinorOn`. */
const adultAge = 19;

const longAgo = '0001-01-01';
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const firstId = '00000000-0000-0000-0000-000000000000';

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Where a rule's rows go on after a key that may be another rule's. */
const lowerEnd = (rule: string, days: number, after: WorklistKey | undefined) => {
  if (!after) return { after_on: longAgo, after_id: firstId, after_item: '' };
  const on = addDays(after.dueOn, -days);
  if (rule === after.rule) return { after_on: on, after_id: after.id, after_item: after.item };
  return { after_on: rule < after.rule ? on : addDays(on, -1), after_id: lastId, after_item: '' };
};

type Days = Pick<Term, 'oldest' | 'newest' | 'overdue_until' | 'due_until' | 'risk'>;

/** The days of `base_on` that stand so; `undefined` when the rule never does. */
const daysOf = (standing: FollowUpStanding, days: Days): readonly [string, string] | undefined => {
  const { oldest, newest, overdue_until, due_until, risk } = days;
  if (risk) return standing === 'at_risk' ? [oldest, newest] : undefined;
  if (standing === 'overdue') return [oldest, earlier(newest, overdue_until)];
  if (standing === 'due') return [later(oldest, addDays(overdue_until, 1)), earlier(newest, due_until)];
  return standing === 'upcoming' ? [later(oldest, addDays(due_until, 1)), newest] : undefined;
};

const termsOf = (
  { standard, programmes, exceptProgrammes }: StandardGroup,
  grp: number,
  { today, until, rules, standings, after }: TermQuestion,
): readonly Term[] =>
  followUpRuleIds.flatMap((rule) => {
    if (rules && !rules.includes(rule)) return [];
    const { risk = false, minorsOnly: minors = false } = followUpRules[rule];
    const { days } = standard.followUps[rule];
    const limits = limitsOf(rule, standard.followUps[rule], today);
    const all: Days = {
      risk,
      oldest: limits.from ?? longAgo,
      newest: risk ? limits.overdueUntil : later(limits.dueUntil, addDays(until, -days)),
      overdue_until: limits.overdueUntil,
      due_until: limits.dueUntil,
    };
    const born_after = Number(today.slice(0, 4)) - adultAge;
    const term = { rule, grp, days, minors, born_after, programmes, but: exceptProgrammes, ...all };
    const spans = standings?.map((standing) => daysOf(standing, all)) ?? [[all.oldest, all.newest] as const];
    return spans.flatMap((span) =>
      span ? [{ ...term, oldest: span[0], newest: span[1], ...lowerEnd(rule, days, after) }] : [],
    );
  });

/** Each rule of each standard that holds, with the days that are asked for. */
export const worklistTerms = (groups: readonly StandardGroup[], question: TermQuestion): readonly Term[] =>
  groups.flatMap((group, index) => termsOf(group, index, question));
