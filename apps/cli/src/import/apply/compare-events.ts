import { events, type DomainEvent, type Label } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { canonicalJson } from '@tandemspur/event-store';
import type { PlannedEvent } from '../plan/plan.js';

export type Recorded = RecordedEvent<DomainEvent>;

/** Fields that follow from other rows, so that a row added later may change them without being an edit. */
const derived: ReadonlySet<string> = new Set(['StaffJoined.effectiveOn', 'MenteeRegistered.isMinor']);
/** Events whose date is not the row's own, but the earliest of several rows, or the day of the list. */
const undated: ReadonlySet<DomainEvent['type']> = new Set([
  'StaffJoined',
  'MentorApplied',
  'MenteeRegistered',
  'KeyMomentNoted',
]);

const value = (event: DomainEvent, field: string): unknown =>
  (event.data as Readonly<Record<string, unknown>>)[field];

/** Labels of what a recorded event has otherwise than the list; empty when they agree. */
export const differences = (planned: PlannedEvent, recorded: Recorded): readonly Label[] => {
  const { event, occurrence } = planned;
  const fields = events.find(({ type }) => type === event.type)?.fields ?? {};
  const labels = Object.entries(fields)
    .filter(([name]) => !derived.has(`${event.type}.${name}`))
    .filter(
      ([name]) => canonicalJson(value(event, name) ?? null) !== canonicalJson(value(recorded, name) ?? null),
    )
    .map(([, { label }]) => label);
  const sameDate =
    occurrence.occurredOn === recorded.occurredOn && occurrence.precision === recorded.precision;
  return sameDate || undated.has(event.type) ? labels : [{ de: 'Datum', en: 'date' }, ...labels];
};

/** Labels in one, for a text. */
export const listed = (labels: readonly Label[]): Label => ({
  de: labels.map(({ de }) => de).join(', '),
  en: labels.map(({ en }) => en).join(', '),
});
