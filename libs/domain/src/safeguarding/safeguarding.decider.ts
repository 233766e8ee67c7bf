import { dayOf, type SafeguardingCommand, type SafeguardingEvent } from '@tandemspur/contracts';
import type { Decider, Decision } from '../decider.js';
import { Refusal } from '../refusal.js';

type DataOf<T> = Extract<SafeguardingEvent, { type: T }>['data'];

/** Occurrences (`receivedAt`, `at`) are a day or a day with its time; other days are `YYYY-MM-DD`. */
export interface SafeguardingCase {
  readonly raised: DataOf<'SafeguardingConcernRaised'> | null;
  readonly assessments: readonly (DataOf<'SafeguardingAssessed'> & { readonly at: string })[];
  readonly referrals: readonly (DataOf<'SafeguardingReferred'> & { readonly at: string })[];
  readonly closedOn: string | null;
  readonly closingMeasures: string | null;
}

const noCase: SafeguardingCase = {
  raised: null,
  assessments: [],
  referrals: [],
  closedOn: null,
  closingMeasures: null,
};

/** The day of the first assessment. */
export const assessedOn = ({ assessments }: SafeguardingCase): string | null => {
  const [first] = assessments;
  return first ? dayOf(first.at) : null;
};

/** Once it is assessed, a concern may be referred several times, and assessed again. */
const checkOpen = (concern: SafeguardingCase, command: SafeguardingCommand, decision: Decision): void => {
  const { raised, closedOn } = concern;
  const day = dayOf(decision.occurrence.occurredOn);
  if (raised === null) throw new Refusal('not-found');
  if (closedOn !== null) throw new Refusal('concern-closed', { closedOn });
  const receivedOn = dayOf(raised.receivedAt);
  if (day < receivedOn) throw new Refusal('before-concern', { receivedOn }, 'occurredOn');
  const assessed = assessedOn(concern);
  if (command.type !== 'AssessConcern' && (assessed === null || assessed > day)) {
    throw new Refusal('not-assessed');
  }
};

export const safeguardingDecider: Decider<SafeguardingCase, SafeguardingCommand, SafeguardingEvent> = {
  initial: noCase,
  evolve: (concern, event) => {
    const at = event.occurredOn;
    switch (event.type) {
      case 'SafeguardingConcernRaised':
        return { ...concern, raised: event.data };
      case 'SafeguardingAssessed':
        return { ...concern, assessments: [...concern.assessments, { ...event.data, at }] };
      case 'SafeguardingReferred':
        return { ...concern, referrals: [...concern.referrals, { ...event.data, at }] };
      case 'SafeguardingClosed':
        if (concern.closedOn !== null) return concern;
        return { ...concern, closedOn: dayOf(at), closingMeasures: event.data.measures ?? null };
    }
  },
  decide: (command, concern, decision) => {
    if (command.type === 'RaiseConcern') {
      if (concern.raised !== null) throw new Refusal('concern-exists');
      const receivedAt = decision.occurrence.occurredOn;
      return [{ type: 'SafeguardingConcernRaised', data: { receivedAt, ...command.data } }];
    }
    checkOpen(concern, command, decision);
    switch (command.type) {
      case 'AssessConcern':
        return [{ type: 'SafeguardingAssessed', data: command.data }];
      case 'ReferConcern':
        return [{ type: 'SafeguardingReferred', data: command.data }];
      case 'CloseConcern':
        return [{ type: 'SafeguardingClosed', data: command.data }];
    }
  },
};
