import { dayOf, type TandemEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '../decider.js';

/** Days are `YYYY-MM-DD`; `until` is the day on which the next one took over. */
export interface Coordination {
  readonly staffId: string;
  readonly from: string;
  readonly until: string | null;
}

const closed = (tenures: readonly Coordination[], on: string): readonly Coordination[] =>
  tenures.map((tenure) => (tenure.until === null ? { ...tenure, until: on } : tenure));

/** Goes on with whoever is in already. */
const followedBy = (
  tenures: readonly Coordination[],
  staffId: string,
  from: string,
): readonly Coordination[] => {
  const last = tenures.at(-1);
  if (last?.until === null && last.staffId === staffId) return tenures;
  return [...closed(tenures, from), { staffId, from, until: null }];
};

/** Who coordinated from when to when, and who stood in for them, in order. A coordinator's assignment ends a cover. */
export const coordinationOf = (history: readonly RecordedEvent<TandemEvent>[]) => {
  let coordinators: readonly Coordination[] = [];
  let covers: readonly Coordination[] = [];
  for (const event of history) {
    if (event.type !== 'CoordinatorAssigned') continue;
    const { to, effectiveOn, absenceCover } = event.data;
    if (absenceCover) covers = followedBy(covers, to, effectiveOn);
    else {
      coordinators = followedBy(coordinators, to, effectiveOn);
      covers = closed(covers, effectiveOn);
    }
  }
  return { coordinators, covers };
};

export interface HandoverTold {
  readonly to: string;
  readonly startedOn: string;
  readonly completedOn: string | null;
}

/** Every handover, in order. */
export const handoversOf = (history: readonly RecordedEvent<TandemEvent>[]): readonly HandoverTold[] => {
  const told: HandoverTold[] = [];
  for (const event of history) {
    const on = dayOf(event.occurredOn);
    if (event.type === 'HandoverStarted') told.push({ to: event.data.to, startedOn: on, completedOn: null });
    const last = told.at(-1);
    if (event.type === 'HandoverCompleted' && last) told[told.length - 1] = { ...last, completedOn: on };
  }
  return told;
};
