import { z } from 'zod';
import { changedFields, changesOf, changesText } from './changes.js';
import type { Label } from './label.js';
import { occurredOn } from './occurrence.js';

/**
 * How sensitive a field is: S1 pseudonymous process, S2 identity and contact, S3 personal content,
 * S4 safeguarding and criminal-record facts. Every field of every event declares one.
 */
export type Sensitivity = 'S1' | 'S2' | 'S3' | 'S4';

/** What a reference points to; a form offers the things of that kind. */
export type ReferenceTarget =
  | 'person'
  | 'mentor'
  | 'mentee'
  | 'guardian'
  | 'staff'
  | 'programme'
  | 'tandem'
  | 'conflict'
  | 'goal'
  | 'co-mentor'
  | 'grant'
  | 'funding'
  | 'data-request'
  | 'report'
  | 'organisation'
  | 'event';

export type FieldKind =
  | { readonly kind: 'text'; readonly long: boolean; readonly max: number }
  | {
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly unit?: Unit;
      readonly many?: boolean;
    }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'day' }
  | { readonly kind: 'occurrence' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Label>>; readonly many: boolean }
  | { readonly kind: 'reference'; readonly to: ReferenceTarget; readonly many?: boolean }
  | { readonly kind: 'changes' };

export type Unit = 'minutes' | 'hours' | 'hoursPerMonth' | 'days' | 'months' | 'year';

/** One field of an event or command: schema, label, sensitivity and how a form shows it, declared together. */
export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly label: Label;
  readonly class: Sensitivity;
  readonly shape: FieldKind;
  readonly optional: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** The zod object type that a set of fields makes. */
export type ShapeOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

const make = <S extends z.ZodType>(schema: S, sensitivity: Sensitivity, label: Label, shape: FieldKind) => ({
  schema,
  label,
  class: sensitivity,
  shape,
  optional: false,
});

/** Text of 1 to `max` characters, trimmed; blank is refused. */
export const text = (sensitivity: Sensitivity, label: Label, max = 200) =>
  make(z.string().trim().min(1).max(max), sensitivity, label, { kind: 'text', long: max > 200, max });

/** An e-mail address. */
export const emailAddress = (sensitivity: Sensitivity, label: Label) =>
  make(z.email().max(200), sensitivity, label, { kind: 'text', long: false, max: 200 });

/** Whole number from `min` to `max`, both included. */
export const integer = (sensitivity: Sensitivity, label: Label, min: number, max: number, unit?: Unit) =>
  make(z.int().min(min).max(max), sensitivity, label, { kind: 'integer', min, max, unit });

/** Number from `min` to `max`, both included, with decimals. */
export const number = (sensitivity: Sensitivity, label: Label, min: number, max: number) =>
  make(z.number().min(min).max(max), sensitivity, label, { kind: 'number', min, max });

/** 1 to 100 whole numbers in their order, each from `min` to `max`, both included. */
export const integers = (sensitivity: Sensitivity, label: Label, min: number, max: number) =>
  make(z.array(z.int().min(min).max(max)).min(1).max(100), sensitivity, label, {
    kind: 'integer',
    min,
    max,
    many: true,
  });

export const yesNo = (sensitivity: Sensitivity, label: Label) =>
  make(z.boolean(), sensitivity, label, { kind: 'yes-no' });

/** A calendar day, `YYYY-MM-DD`. */
export const day = (sensitivity: Sensitivity, label: Label) =>
  make(z.iso.date(), sensitivity, label, { kind: 'day' });

/** When something happened: `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, in the organisation's zone. */
export const occurrence = (label: Label, sensitivity: Sensitivity = 'S1') =>
  make(occurredOn, sensitivity, label, { kind: 'occurrence' });

/** One of the named options. */
export const choice = <K extends string>(
  sensitivity: Sensitivity,
  label: Label,
  options: Readonly<Record<K, Label>>,
) => make(z.enum(Object.keys(options) as K[]), sensitivity, label, { kind: 'choice', options, many: false });

/** At least one of the named options, each once. */
export const choices = <K extends string>(
  sensitivity: Sensitivity,
  label: Label,
  options: Readonly<Record<K, Label>>,
) =>
  make(
    z
      .array(z.enum(Object.keys(options) as K[]))
      .min(1)
      .refine((values) => new Set(values).size === values.length),
    sensitivity,
    label,
    { kind: 'choice', options, many: true },
  );

/** The opaque id (UUID) of something else. */
export const reference = (to: ReferenceTarget, label: Label) =>
  make(z.uuid(), 'S1', label, { kind: 'reference', to });

/** The ids of 1 to 500 other things, each once. */
export const references = (to: ReferenceTarget, label: Label) =>
  make(
    z
      .array(z.uuid())
      .min(1)
      .max(500)
      .refine((ids) => new Set(ids).size === ids.length),
    'S1',
    label,
    { kind: 'reference', to, many: true },
  );

/** Characters. */
const longestChanges = 20_000;

/** What fields of another event say instead, as one text: a stored event holds primitives only. */
export const changes = (sensitivity: Sensitivity, label: Label) =>
  make(
    z
      .string()
      .max(longestChanges)
      .refine((written) => changesOf(written) !== undefined),
    sensitivity,
    label,
    { kind: 'changes' },
  );

/** The same as a command takes it: an object of at least one field, `null` for what is to be removed. */
export const newValues = (sensitivity: Sensitivity, label: Label) =>
  make(
    changedFields.refine(
      (values) => Object.keys(values).length > 0 && changesText(values).length <= longestChanges,
    ),
    sensitivity,
    label,
    { kind: 'changes' },
  );

/** The same field, which may be left out. */
export const optional = <S extends z.ZodType>(field: Field<S>): Field<z.ZodOptional<S>> => ({
  ...field,
  schema: field.schema.optional(),
  optional: true,
});

/** A strict object schema of the fields: unknown keys are refused. */
export const schemaOf = <F extends Fields>(fields: F): z.ZodObject<ShapeOf<F>, z.core.$strict> =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])) as ShapeOf<F>,
  );
