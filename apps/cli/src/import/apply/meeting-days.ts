import { dayOf, type DomainEvent } from '@tandemspur/contracts';
import { differences, type Recorded } from './compare-events.js';
import { importProblem, type ImportProblem } from '../problems/findings.js';
import type { ImportPlan, TandemPlan } from '../plan/plan.js';

/** Days on which an earlier import recorded meetings that the list now tells differently. */
export interface MeetingDays {
  /** The list has other meetings on them: an edited row, which must not be added to what it replaces. */
  readonly edited: ReadonlySet<string>;
  readonly problems: readonly ImportProblem[];
}

const types: ReadonlySet<string> = new Set(['FirstMeetingHeld', 'MeetingHeld', 'MeetingMissed']);

/** Held, missed, or the first. */
export const isMeeting = ({ type }: Pick<DomainEvent, 'type'>): boolean => types.has(type);

/**
 * Rows have no identity of their own but day and order, so an edited row looks like one gone and one new. They
 * are matched by day: what was imported and is no longer in the list so, makes its day `edited` when the list
 * has other meetings there, and is reported otherwise.
 *
 * @param range the days that the list covers; outside it nothing is missed
 */
export const checkMeetingDays = (
  plan: TandemPlan,
  recorded: readonly Recorded[],
  range: ImportPlan['days'],
): MeetingDays => {
  const planned = new Map(plan.events.filter(({ event }) => isMeeting(event)).map((each) => [each.id, each]));
  const days = new Set([...planned.values()].map(({ occurrence }) => dayOf(occurrence.occurredOn)));
  const changed = recorded
    .filter((event) => event.source === 'import' && isMeeting(event))
    .filter((event) => {
      const same = planned.get(event.id);
      return same === undefined || differences(same, event).length > 0;
    });
  const gone = changed
    .filter(({ id }) => !planned.has(id))
    .map(({ occurredOn }) => dayOf(occurredOn))
    .filter((day) => !days.has(day) && range !== undefined && day >= range.first && day <= range.last);
  return {
    edited: new Set(changed.map(({ occurredOn }) => dayOf(occurredOn))),
    problems:
      gone.length === 0
        ? []
        : [importProblem('no-longer-listed', plan.place, { count: gone.length, days: gone.join(', ') })],
  };
};
