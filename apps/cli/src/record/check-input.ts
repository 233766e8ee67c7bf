import type { CommandDefinition, Field, Label } from '@tandemspur/contracts';
import { z } from 'zod';
import { expected } from './field-words.js';

/** One field at fault: which, what the rule is, and what to write instead. */
export interface Fault {
  readonly field: string;
  /** Its name for people; the field's own name where the command has no such field. */
  readonly label: Label;
  readonly rule: Label;
  readonly remedy: Label;
}

type Input = Readonly<Record<string, unknown>>;

export type Checked =
  { readonly input: Input; readonly faults?: never } | { readonly faults: readonly Fault[] };

const german = z.locales.de().localeError;
const english = z.locales.en().localeError;

const unknownField = (name: string, names: readonly string[]): Fault => ({
  field: name,
  label: { de: name, en: name },
  rule: { de: 'Dieses Feld gibt es hier nicht.', en: 'There is no such field here.' },
  remedy: { de: `Es gibt: ${names.join(', ')}.`, en: `There are: ${names.join(', ')}.` },
});

const missing: Label = { de: 'Das Feld fehlt.', en: 'The field is missing.' };

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const faultIn = (field: Field, path: readonly PropertyKey[], given: unknown, message: Label): Fault => {
  const words = expected(field);
  return {
    field: path.map(String).join('/'),
    label: field.label,
    rule: given === undefined ? missing : { de: sentence(message.de), en: sentence(message.en) },
    remedy: { de: `Erwartet: ${words.de}.`, en: `Expected: ${words.en}.` },
  };
};

/** The input as the command's schema reads it, or every field at fault. */
export const checkInput = ({ schema, fields }: CommandDefinition, input: Input): Checked => {
  const result = schema.safeParse(input, { error: german });
  if (result.success) return { input: result.data };
  const known: Readonly<Record<string, Field>> = fields;
  const inEnglish = schema.safeParse(input, { error: english }).error?.issues ?? [];
  return {
    faults: result.error.issues.flatMap((issue, index) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((name) => unknownField(name, Object.keys(fields)));
      }
      const name = String(issue.path[0]);
      const field = known[name];
      const message = { de: issue.message, en: inEnglish[index]?.message ?? issue.message };
      return field ? [faultIn(field, issue.path, input[name], message)] : [];
    }),
  };
};
