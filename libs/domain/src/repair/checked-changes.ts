import {
  dayOf,
  events,
  occurrenceOf,
  occurredOn,
  type Changes,
  type DomainEvent,
  type Field,
  type Fields,
} from '@tandemspur/contracts';
import { isAfter } from '../calendar.js';
import type { RecordedEvent } from '../decider.js';
import { Refusal } from '../refusal.js';

const fieldsByType = new Map<string, Fields>(events.map(({ type, fields }) => [type, fields]));

/** The fields of an event, as its definition has them. */
export const fieldsOf = ({ type }: { readonly type: string }): Fields => fieldsByType.get(type) ?? {};

/** Days in an event's data that say when the event itself happened, once more. */
const repeatsTheDay: ReadonlySet<string> = new Set(['endedOn', 'effectiveOn', 'signedOn', 'inspectedOn']);

type Value = Changes[string];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const valueOf = ({ data }: DomainEvent, name: string): unknown =>
  (data as Readonly<Record<string, unknown>>)[name] ?? null;

const pointer = (name: string): string => `changes/${name}`;
const unfit = (name: string): Refusal => new Refusal('changes-unfit', { field: name }, pointer(name));

/** The new value as the field stores it. */
const fitting = (name: string, field: Field | undefined, value: Value): Value => {
  if (!field) throw unfit(name);
  if (field.class === 'S4') throw new Refusal('class-s4-not-corrected', {}, pointer(name));
  if (value === null) {
    if (!field.optional) throw unfit(name);
    return null;
  }
  const parsed = field.schema.safeParse(value);
  if (!parsed.success) throw unfit(name);
  return parsed.data as Value;
};

/** The new occurrence as it was written; undefined when it is the old one. */
const newOccurrence = (event: RecordedEvent<DomainEvent>, value: Value, now: string): string | undefined => {
  const written = occurredOn.safeParse(value);
  if (!written.success) throw unfit('occurredOn');
  const next = occurrenceOf(written.data);
  if (isAfter(next.occurredOn, now)) {
    throw new Refusal('occurred-in-future', { today: now.slice(0, 10) }, pointer('occurredOn'));
  }
  const isSame = next.occurredOn === event.occurredOn && next.precision === event.precision;
  return isSame ? undefined : written.data;
};

/** Days in the data that moved with the occurrence: both clocks tell one fact. */
const movedDays = (event: RecordedEvent<DomainEvent>, written: string, changes: Changes): Changes => {
  const [from, to] = [dayOf(event.occurredOn), dayOf(occurrenceOf(written).occurredOn)];
  const moved = Object.entries(fieldsOf(event)).filter(
    ([name, { shape }]) =>
      from !== to &&
      shape.kind === 'day' &&
      repeatsTheDay.has(name) &&
      !(name in changes) &&
      valueOf(event, name) === from,
  );
  if (moved.some(([, field]) => field.class === 'S4')) {
    throw new Refusal('class-s4-not-corrected', {}, pointer('occurredOn'));
  }
  return Object.fromEntries(moved.map(([name]) => [name, to]));
};

/**
 * What of the changes is new to the event, each value as its field stores it, with the days that move along.
 *
 * @param event as it is in the effective history.
 * @param now wall clock, `YYYY-MM-DDTHH:mm`.
 * @throws Refusal `changes-unfit`, `class-s4-not-corrected`, `occurred-in-future`, `changes-nothing`
 */
export const checkedChanges = (event: RecordedEvent<DomainEvent>, changes: Changes, now: string): Changes => {
  const { occurredOn: written, ...values } = changes;
  const fields = fieldsOf(event);
  const checked = Object.entries(values).map(
    ([name, value]) => [name, fitting(name, fields[name], value)] as const,
  );
  const differing = checked.filter(([name, value]) => !same(value, valueOf(event, name)));
  const when = written === undefined ? undefined : newOccurrence(event, written, now);
  const result: Changes = {
    ...Object.fromEntries(differing),
    ...(when === undefined ? {} : { ...movedDays(event, when, changes), occurredOn: when }),
  };
  if (Object.keys(result).length === 0) throw new Refusal('changes-nothing', {}, 'changes');
  return result;
};
