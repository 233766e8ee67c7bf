import { dayOf, type TandemEvent } from '@tandemspur/contracts';
import { daysBetween } from '../calendar.js';
import type { RecordedEvent } from '../decider.js';
import type { Tandem } from '../tandem/tandem.state.js';

export type TandemHistory = readonly RecordedEvent<TandemEvent>[];

type DataOf<T extends TandemEvent['type']> = Extract<TandemEvent, { type: T }>['data'];

const dataOf = <T extends TandemEvent['type']>(history: TandemHistory, type: T): readonly DataOf<T>[] =>
  history.flatMap((event) => (event.type === type ? [event.data as DataOf<T>] : []));

export interface ConflictTold {
  readonly conflictId: string;
  readonly category: DataOf<'ConflictNoted'>['category'];
  readonly severity: DataOf<'ConflictNoted'>['severity'];
  readonly notedOn: string;
  readonly note: string | null;
  readonly escalatedOn: string | null;
  readonly resolvedOn: string | null;
  /** From noted to resolved. */
  readonly days: number | null;
  readonly outcome: DataOf<'ConflictResolved'>['outcome'] | null;
  /** How it was settled, in the words of then. */
  readonly resolution: string | null;
}

/** The conflicts with what was noted of them, oldest first. */
export const conflictsTold = ({ conflicts }: Tandem, history: TandemHistory): readonly ConflictTold[] => {
  const noted = dataOf(history, 'ConflictNoted');
  const resolved = dataOf(history, 'ConflictResolved');
  return conflicts.map(({ conflictId, notedOn, escalatedOn, resolvedOn }) => {
    const start = noted.findLast((data) => data.conflictId === conflictId);
    const end = resolvedOn === null ? undefined : resolved.findLast((data) => data.conflictId === conflictId);
    return {
      conflictId,
      category: start?.category ?? 'other',
      severity: start?.severity ?? 'medium',
      notedOn,
      note: start?.note ?? null,
      escalatedOn,
      resolvedOn,
      days: resolvedOn === null ? null : daysBetween(notedOn, resolvedOn),
      outcome: end?.outcome ?? null,
      resolution: end?.note ?? null,
    };
  });
};

export interface GoalTold {
  readonly goalId: string;
  readonly domain: DataOf<'GoalSet'>['domain'];
  readonly text: string;
  readonly setOn: string;
  readonly dueOn: string | null;
  /** 0 to 4, as last reported. */
  readonly scale: number | null;
}

/** Goals that are neither achieved nor dropped, with their words. */
export const openGoalsTold = ({ goals }: Tandem, history: TandemHistory): readonly GoalTold[] => {
  const set = dataOf(history, 'GoalSet');
  return goals
    .filter(({ achievedOn, droppedOn }) => achievedOn === null && droppedOn === null)
    .flatMap(({ goalId, setOn, dueOn, scale }) => {
      const data = set.findLast((each) => each.goalId === goalId);
      return data ? [{ goalId, domain: data.domain, text: data.text, setOn, dueOn, scale }] : [];
    });
};

export interface ToneTold {
  readonly on: string;
  readonly source: 'check-in' | 'feedback';
  readonly who: DataOf<'CheckInCompleted'>['with'];
  /** 1 to 5: the rating of a check-in, the satisfaction of a feedback. */
  readonly value: number | null;
  readonly text: string | null;
}

/** What the last talks and feedback sounded like, newest first. */
export const toneOf = (history: TandemHistory, atMost: number): readonly ToneTold[] =>
  history
    .flatMap((event): readonly ToneTold[] => {
      const on = dayOf(event.occurredOn);
      if (event.type === 'CheckInCompleted') {
        const { with: who, rating, summary } = event.data;
        return [{ on, source: 'check-in', who, value: rating ?? null, text: summary ?? null }];
      }
      if (event.type !== 'FeedbackRecorded') return [];
      const { by, satisfaction, text } = event.data;
      return [{ on, source: 'feedback', who: [by], value: satisfaction, text: text ?? null }];
    })
    .slice(-atMost)
    .reverse();

export interface PauseTold {
  readonly from: string;
  readonly until: string | null;
  readonly expectedUntil: string | null;
  readonly days: number | null;
  readonly reason: DataOf<'TandemPaused'>['reason'];
}

/** The pauses with their reasons, oldest first. */
export const pausesTold = ({ pauses }: Tandem, history: TandemHistory): readonly PauseTold[] => {
  const paused = dataOf(history, 'TandemPaused');
  return pauses.map(({ from, until, expectedUntil }, index) => ({
    from,
    until,
    expectedUntil,
    days: until === null ? null : daysBetween(from, until),
    reason: paused[index]?.reason ?? 'other',
  }));
};

/** What was agreed on contact after the end, if it was. */
export const contactRuleOf = (history: TandemHistory): DataOf<'ClosingMeetingHeld'>['contactRule'] | null =>
  dataOf(history, 'ClosingMeetingHeld').at(-1)?.contactRule ?? null;
