import { z } from 'zod';
import { Problem, type FieldProblem } from './problem.js';

const german = z.locales.de().localeError;
const english = z.locales.en().localeError;

const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('');

const messagesIn = (
  schema: z.ZodType,
  input: unknown,
  error: z.core.$ZodErrorMap,
): readonly z.core.$ZodIssue[] => {
  const result = schema.safeParse(input, { error });
  return result.success ? [] : result.error.issues;
};

const fieldProblems = (schema: z.ZodType, input: unknown): readonly FieldProblem[] => {
  const inEnglish = messagesIn(schema, input, english);
  return messagesIn(schema, input, german).flatMap((issue, index) => {
    const message = { de: issue.message, en: inEnglish[index]?.message ?? issue.message };
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return unknown.map((key) => ({
      pointer: pointerOf(key === undefined ? issue.path : [...issue.path, key]),
      rule: issue.code,
      message,
    }));
  });
};

/**
 * The input as the schema reads it.
 *
 * @throws Problem `invalid-input`, naming every field at fault in both languages.
 */
export const validate = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem('invalid-input', {}, { errors: fieldProblems(schema, input) });
};

/** An id in a path: what is no UUID names nothing. */
export const requireId = (id: string): string => {
  if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
  return id.toLowerCase();
};
