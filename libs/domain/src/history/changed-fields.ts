import type { Recorded } from '@tandemspur/contracts';

/** One field of an event, or `occurredOn` of its envelope, before and after; undefined when it is not there. */
export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Form = Pick<Recorded, 'occurredOn' | 'precision'> & { readonly data: object };

const valuesOf = ({ occurredOn, precision, data }: Form): Readonly<Record<string, unknown>> => ({
  occurredOn: precision === 'month' ? occurredOn.slice(0, 7) : occurredOn,
  ...data,
});

/** Values of events are primitives and lists of them. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Field by field what differs between two forms of an event; when it happened is the field `occurredOn`. */
export const changedFields = (before: Form, after: Form): readonly ChangedField[] => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) =>
    isSame(old[field], now[field]) ? [] : [{ field, before: old[field], after: now[field] }],
  );
};
