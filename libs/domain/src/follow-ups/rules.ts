import type { FollowUpRule } from './follow-up-rule.js';
import { personRules, staffRules } from './people-rules.js';
import { riskRules } from './risk-rules.js';
import { contactRules, courseRules } from './tandem-rules.js';

const rules = { ...contactRules, ...courseRules, ...riskRules, ...personRules, ...staffRules };

/** Ids are stable: calendars and links hold them. */
export type FollowUpRuleId = keyof typeof rules;

/** Every rule that there is, by its id. */
export const followUpRules: Readonly<Record<FollowUpRuleId, FollowUpRule>> = rules;

export const followUpRuleIds = Object.keys(rules) as readonly FollowUpRuleId[];

/** Rules whose days come from a tandem's own history. */
export type TandemRuleId = keyof typeof contactRules | keyof typeof courseRules | keyof typeof riskRules;

export type PersonRuleId = keyof typeof personRules;
