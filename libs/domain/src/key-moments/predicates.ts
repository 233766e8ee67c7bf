import { dayOf, type TandemEvent } from '@tandemspur/contracts';
import { daysBetween } from '../calendar.js';
import type { RecordedEvent } from '../decider.js';
import type { LifeEvent } from './moment.js';

type Earlier = readonly RecordedEvent<LifeEvent>[];
type EarlierOf<T extends LifeEvent['type']> = RecordedEvent<Extract<LifeEvent, { type: T }>>;

const ofType =
  <T extends LifeEvent['type']>(type: T) =>
  (event: RecordedEvent<LifeEvent>): event is EarlierOf<T> =>
    event.type === type;

/** The first of its type in its stream. */
export const first = ({ type }: LifeEvent, earlier: Earlier): boolean =>
  earlier.every((event) => event.type !== type);

/** The two have not met before. */
export const firstMeeting = (_: LifeEvent, earlier: Earlier): boolean =>
  earlier.every(({ type }) => type !== 'FirstMeetingHeld' && type !== 'MeetingHeld');

/** Days of the pause that ends on a day; undefined when there is none. */
export const pauseDays = (
  { occurredOn }: RecordedEvent<TandemEvent>,
  earlier: Earlier,
): number | undefined => {
  const last = earlier.findLast(({ type }) => type === 'TandemPaused' || type === 'TandemResumed');
  return last?.type === 'TandemPaused' ? daysBetween(dayOf(last.occurredOn), dayOf(occurredOn)) : undefined;
};

/** The goal that an event is about, as it was set. */
export const goalOf = (goalId: string, earlier: Earlier): EarlierOf<'GoalSet'>['data'] | undefined =>
  earlier.filter(ofType('GoalSet')).findLast(({ data }) => data.goalId === goalId)?.data;

/** The conflict that an event is about, as it was noted. */
export const conflictOf = (
  conflictId: string,
  earlier: Earlier,
): EarlierOf<'ConflictNoted'>['data'] | undefined =>
  earlier.filter(ofType('ConflictNoted')).findLast(({ data }) => data.conflictId === conflictId)?.data;
