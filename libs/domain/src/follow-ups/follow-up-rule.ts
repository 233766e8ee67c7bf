import type { DomainCommand, Label } from '@tandemspur/contracts';

/** What makes a follow-up and how it is said; how many days it allows is said by a standard. */
export interface FollowUpRule {
  readonly label: Label;
  /** The command that settles it. */
  readonly command: DomainCommand['type'];
  /**
   * Why it is due, by the case that a seed names. `{since}` is the day that it counts from, `{days}` what the
   * standard allows, `{rhythm}` the agreed days between meetings, `{count}` a number.
   */
  readonly reasons: { readonly usual: Label; readonly never?: Label };
  /** Says that a tandem is at risk rather than that something is due by a day. */
  readonly risk?: true;
  /** Holds for tandems with a minor only. */
  readonly minorsOnly?: true;
  /** So long after it was due nobody can make up for it any more, and it is no longer named. */
  readonly lapsesAfterDays?: number;
}
