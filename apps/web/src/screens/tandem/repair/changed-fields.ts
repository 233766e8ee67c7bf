import type { FieldView, TimelineEntry } from '@tandemspur/contracts';
import { bodyOf, type FormValue, type FormValues } from '../../../ui/command-form/form-values.js';

type Detail = TimelineEntry['details'][number];

/** What a form lets choose among; ids of anything else were given by the service. */
const choosable: ReadonlySet<string> = new Set([
  'mentor',
  'mentee',
  'person',
  'staff',
  'programme',
  'tandem',
]);

/** The fields of an event that can be corrected in a form. */
export const correctableFields = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields.filter(
    ({ class: sensitivity, kind, to = '' }) =>
      sensitivity !== 'S4' && kind !== 'changes' && (kind !== 'reference' || choosable.has(to)),
  );

const inControl = (value: unknown): FormValue => {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  const all: readonly unknown[] = value;
  return typeof all[0] === 'number' ? all.join(', ') : all.map(String);
};

/** As people write when something happened: a month without its day. */
const writtenOccurrence = ({
  occurredOn,
  precision,
}: Pick<TimelineEntry, 'occurredOn' | 'precision'>): string =>
  precision === 'month' ? occurredOn.slice(0, 7) : occurredOn;

/** What an event says now, as the controls of a form hold it. */
export const valuesOf = (
  entry: Pick<TimelineEntry, 'occurredOn' | 'precision'> & { readonly details: readonly Detail[] },
): FormValues => ({
  ...Object.fromEntries(entry.details.map(({ field, value }) => [field, inControl(value)])),
  occurredOn: writtenOccurrence(entry),
});

/** Another day keeps the time of day that was known. */
export const withTimeOf = (before: string, next: FormValue): FormValue =>
  typeof next === 'string' && next.length === 10 && before.length > 10 ? `${next}${before.slice(10)}` : next;

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map(String).sort() : value);

/** A list of numbers has an order, one of options has none. */
const asText = ({ kind }: FieldView, value: unknown): string =>
  kind === 'choice' ? comparable(value) : JSON.stringify(value);

/** What of an event's fields is to be said otherwise: the new values, `null` for what was emptied. */
export const changedFields = (
  fields: readonly FieldView[],
  before: FormValues,
  after: FormValues,
): Readonly<Record<string, unknown>> => {
  const [old, now] = [bodyOf(fields, before), bodyOf(fields, after)];
  return Object.fromEntries(
    fields
      .filter((field) => asText(field, old[field.name]) !== asText(field, now[field.name]))
      .map(({ name }) => [name, now[name] ?? null]),
  );
};
