import type { z } from 'zod';
import { schemaOf, type Fields, type ShapeOf } from './field.js';
import type { Label } from './label.js';

/** The kinds of streams; a stream is named `<kind>-<uuid>`. */
export const streamKinds = [
  'organisation',
  'programme',
  'staff',
  'person',
  'tandem',
  'pair',
  'projection',
] as const;
export type StreamKind = (typeof streamKinds)[number];

/** What an event is: everything else about it (types, validation, filters, labels, OpenAPI) derives from this. */
export interface EventDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly version: number;
  /** The name in the store: `Type.v1`. */
  readonly wireName: string;
  /** `any`: in the stream of a person, of staff or of a tandem, whatever its other events. */
  readonly stream: StreamKind | 'any';
  readonly label: Label;
  readonly fields: F;
  readonly schema: z.ZodObject<ShapeOf<F>, z.core.$strict>;
}

export const defineEvent = <const T extends string, F extends Fields>(definition: {
  type: T;
  version: number;
  stream: StreamKind | 'any';
  label: Label;
  fields: F;
}): EventDefinition<T, F> => ({
  ...definition,
  wireName: `${definition.type}.v${definition.version}`,
  schema: schemaOf(definition.fields),
});

/** The event that a definition describes, distributed over a union of definitions. */
export type EventOf<D> =
  D extends EventDefinition<infer T, infer F>
    ? { readonly type: T; readonly data: z.output<z.ZodObject<ShapeOf<F>, z.core.$strict>> }
    : never;
