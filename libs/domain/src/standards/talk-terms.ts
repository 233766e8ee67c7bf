import type { Label } from '@tandemspur/contracts';
import type { FollowUpRuleId } from '../follow-ups/rules.js';
import type { FollowUpTerm } from './standard.js';

/** Days between talks with each side. */
export interface TalkRhythm {
  readonly firstMonth: number;
  readonly firstYear: number;
  readonly later: number;
}

/** The talks with mentor and mentee at one rhythm; a talk counts as due a week ahead. */
export const talkTerms = (
  { firstMonth, firstYear, later }: TalkRhythm,
  source: Label,
): Pick<
  Record<FollowUpRuleId, FollowUpTerm>,
  `check-in-${'mentor' | 'mentee'}${'' | '-first-month' | '-later'}`
> => {
  const every = (days: number): FollowUpTerm => ({ days, leadDays: 7, source });
  return {
    'check-in-mentor-first-month': every(firstMonth),
    'check-in-mentee-first-month': every(firstMonth),
    'check-in-mentor': every(firstYear),
    'check-in-mentee': every(firstYear),
    'check-in-mentor-later': every(later),
    'check-in-mentee-later': every(later),
  };
};
