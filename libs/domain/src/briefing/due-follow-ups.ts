import type { Label } from '@tandemspur/contracts';
import { addDays } from '../calendar.js';
import {
  followUpReason,
  followUpRules,
  followUpsOf,
  standingOf,
  type FollowUpStanding,
} from '../follow-ups/index.js';
import { isMinorOn, type Person } from '../person/person.state.js';
import type { Standard } from '../standards/index.js';
import type { Tandem } from '../tandem/tandem.state.js';

export interface DueFollowUp {
  readonly rule: string;
  readonly label: Label;
  readonly reason: Label;
  readonly dueOn: string;
  readonly standing: Exclude<FollowUpStanding, 'upcoming'>;
}

/** What of a tandem is due, overdue or at risk on a day by a standard, the oldest first. */
export const dueFollowUps = (
  tandem: Tandem,
  mentee: Person,
  { followUps }: Standard,
  today: string,
): readonly DueFollowUp[] =>
  followUpsOf(tandem)
    .flatMap((seed): readonly DueFollowUp[] => {
      const { label, minorsOnly } = followUpRules[seed.rule];
      if (minorsOnly && !isMinorOn(mentee, today)) return [];
      const term = followUps[seed.rule];
      const standing = standingOf(seed, term, today);
      if (standing === null || standing === 'upcoming') return [];
      const reason = followUpReason(seed.rule, seed.params, term);
      return [{ rule: seed.rule, label, reason, dueOn: addDays(seed.baseOn, term.days), standing }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn !== b.dueOn)));
