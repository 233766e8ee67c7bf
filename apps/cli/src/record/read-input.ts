import type { CommandDefinition, Field } from '@tandemspur/contracts';
import { takesMany } from './field-words.js';
import { WrongUsage } from './refusal.js';

const yes: ReadonlySet<string> = new Set(['ja', 'yes', 'true']);
const no: ReadonlySet<string> = new Set(['nein', 'no', 'false']);

const jsonIn = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
};

const oneValue = ({ shape }: Field, written: string): unknown => {
  switch (shape.kind) {
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
    case 'yes-no':
      if (yes.has(written.toLowerCase())) return true;
      return no.has(written.toLowerCase()) ? false : written;
    case 'changes':
      return jsonIn(written) ?? written;
    default:
      return written;
  }
};

/** What no field takes stays as it was written: the check says what is wrong with it. */
const valueOf = (field: Field | undefined, written: string): unknown => {
  if (!field) return written;
  if (!takesMany(field)) return oneValue(field, written);
  return written.split(',').map((each) => oneValue(field, each.trim()));
};

const objectIn = (data: string): object => {
  const read = jsonIn(data);
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new WrongUsage('data-malformed');
  return read;
};

/**
 * The input of a command as it was given: a JSON object, and on top of it single fields as `name=value`.
 *
 * @throws WrongUsage `data-malformed`, `field-malformed`
 */
export const readInput = (
  { fields }: CommandDefinition,
  data: string | undefined,
  given: readonly string[],
): Readonly<Record<string, unknown>> => {
  const known: Readonly<Record<string, Field>> = fields;
  const pairs = given.map((written) => {
    const at = written.indexOf('=');
    if (at < 1) throw new WrongUsage('field-malformed', { field: written });
    const name = written.slice(0, at);
    return [name, valueOf(known[name], written.slice(at + 1))] as const;
  });
  return { ...objectIn(data ?? '{}'), ...Object.fromEntries(pairs) };
};
