import type { z } from 'zod';
import type { StreamKind } from './event.js';
import { occurrence, schemaOf, type Fields, type ShapeOf } from './field.js';
import type { Label } from './label.js';

/** What a command is: its route, its body's schema, its OpenAPI entry and its form derive from this. */
export interface CommandDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly stream: StreamKind;
  /** True when the command starts a new stream; then it has no `If-Match` and no id in its path. */
  readonly creates: boolean;
  /** Last part of its route: `/tandems/{id}/<path>`, or `/<path>` when it creates. */
  readonly path: string;
  readonly label: Label;
  readonly fields: F & OccurredField;
  readonly schema: z.ZodObject<ShapeOf<F & OccurredField>, z.core.$strict>;
}

const occurredField = { occurredOn: occurrence({ de: 'Wann', en: 'When' }) };
type OccurredField = typeof occurredField;

/** Every command says when the thing happened: `occurredOn` is added to its fields. */
export const defineCommand = <const T extends string, F extends Fields>(definition: {
  type: T;
  stream: StreamKind;
  creates?: boolean;
  path: string;
  label: Label;
  fields: F;
}): CommandDefinition<T, F> => {
  const fields = { ...occurredField, ...definition.fields };
  return { ...definition, creates: definition.creates ?? false, fields, schema: schemaOf(fields) };
};

/** The command message that a definition describes, without what the edge adds (ids, today). */
export type CommandOf<D> =
  D extends CommandDefinition<infer T, infer F>
    ? {
        readonly type: T;
        readonly data: Omit<z.output<z.ZodObject<ShapeOf<F & OccurredField>, z.core.$strict>>, 'occurredOn'>;
      }
    : never;

/** Picks fields of an event for a command, so that both stay one declaration. */
export const pick = <F extends Fields, const K extends keyof F>(fields: F, ...names: K[]): Pick<F, K> =>
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<F, K>;
