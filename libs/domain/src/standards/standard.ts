import type { Label, standards } from '@tandemspur/contracts';
import type { FollowUpRuleId } from '../follow-ups/rules.js';

/** What a standard says of one rule. */
export interface FollowUpTerm {
  /** Due so many days after the day that it counts from. */
  readonly days: number;
  /** Named as due so many days before. */
  readonly leadDays: number;
  /** Who says so, with the edition. */
  readonly source: Label;
}

/** An edition of a standard: data, no code. */
export interface Standard {
  readonly id: keyof typeof standards;
  readonly edition: string;
  readonly label: Label;
  readonly followUps: Readonly<Record<FollowUpRuleId, FollowUpTerm>>;
}
