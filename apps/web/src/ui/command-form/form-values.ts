import type { FieldView, Label } from '@tandemspur/contracts';
import type { CommandBody } from '../../api/send-command.js';
import { today } from '../language/days.js';
import type { Places } from '../language/fill.js';
import { texts } from './texts.js';

/** What stands in a control: text as typed, chosen values, or nothing. */
export type FormValue = string | readonly string[] | boolean | undefined;
export type FormValues = Readonly<Record<string, FormValue>>;

/** What is wrong with a field, for its place in the form. */
interface FieldFault {
  readonly text: Label;
  readonly places?: Places;
}
export type FieldFaults = Readonly<Record<string, FieldFault>>;

const isBlank = (value: FormValue): boolean =>
  value === undefined ||
  (typeof value !== 'boolean' && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '');

const wholeNumberIn = (text: string): number => (/^-?\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** As people write it: with a comma or a point. */
const decimalIn = (text: string): number =>
  /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;

/** The numbers that a control holds: one, or several between commas or spaces. */
const numbersIn = ({ kind, many }: FieldView, value: FormValue): readonly number[] => {
  const text = typeof value === 'string' ? value : '';
  if (kind === 'number') return [decimalIn(text)];
  return many
    ? text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(wholeNumberIn)
    : [wholeNumberIn(text)];
};

/** Only what helps before sending; the service has the last word on every rule. */
const faultOf = (field: FieldView, value: FormValue): FieldFault | undefined => {
  if (isBlank(value)) {
    if (field.optional) return undefined;
    return { text: ['choice', 'reference', 'yes-no'].includes(field.kind) ? texts.choose : texts.required };
  }
  if (field.kind === 'integer' || field.kind === 'number') {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = field;
    const inside = numbersIn(field, value).every((number) => number >= min && number <= max);
    const text =
      field.kind === 'number' ? texts.anyNumber : field.many ? texts.wholeNumbers : texts.wholeNumber;
    return inside ? undefined : { text, places: { min, max } };
  }
  const now = today();
  const future =
    field.kind === 'occurrence' && typeof value === 'string' && value > now.slice(0, value.length);
  return future ? { text: texts.future } : undefined;
};

export const faultsOf = (fields: readonly FieldView[], values: FormValues): FieldFaults =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, values[field.name]);
      return fault ? [[field.name, fault]] : [];
    }),
  );

const written = (field: FieldView, value: FormValue): unknown => {
  if (field.kind === 'integer' || field.kind === 'number') {
    const numbers = numbersIn(field, value);
    return field.many ? numbers : numbers[0];
  }
  return typeof value === 'string' ? value.trim() : value;
};

/** The body of the command; what was left blank is left out. */
export const bodyOf = (fields: readonly FieldView[], values: FormValues): CommandBody =>
  Object.fromEntries(
    fields
      .filter(({ name }) => !isBlank(values[name]))
      .map((field) => [field.name, written(field, values[field.name])]),
  );
