import { addDays } from '../calendar.js';
import type { FollowUpRuleId } from './rules.js';

/** What fills the reason's text. */
export interface ReasonParams {
  /** `YYYY-MM-DD` */
  readonly since: string;
  /** Which of the rule's reasons; `usual` when left out. */
  readonly reason?: 'never';
  readonly rhythm?: number;
  readonly count?: number;
}

/**
 * Something that will be due: the standard's days after `baseOn`. A seed does not know of a standard or of today,
 * so that neither another standard nor another day changes it.
 */
export interface FollowUpSeed<Rule extends FollowUpRuleId = FollowUpRuleId> {
  readonly rule: Rule;
  /** Tells apart what a rule says of several things: a goal's or conflict's id; else empty. */
  readonly item: string;
  /** `YYYY-MM-DD`; days that the tandem itself has agreed are in it already. */
  readonly baseOn: string;
  readonly params: ReasonParams;
}

/** A seed whose base is the day that the reason names, moved by `ownDays`. */
export const seed = <Rule extends FollowUpRuleId>(
  rule: Rule,
  since: string,
  {
    item = '',
    ownDays = 0,
    ...params
  }: Omit<ReasonParams, 'since'> & { item?: string; ownDays?: number } = {},
): FollowUpSeed<Rule> => ({ rule, item, baseOn: addDays(since, ownDays), params: { since, ...params } });
