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
  'gathering',
  'safeguarding',
  'report',
  'access',
  'projection',
] as const;
export type StreamKind = (typeof streamKinds)[number];

/** Data of an event as it was stored, before it is known to fit a definition. */
export type StoredData = Readonly<Record<string, unknown>>;

/** Turns the data of one version into that of the next. Pure. */
export type Upcaster = (data: StoredData) => StoredData;

/** What an event is: everything else about it (types, validation, filters, labels, OpenAPI) derives from this. */
export interface EventDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly version: number;
  /** The name in the store: `Type.v1`. */
  readonly wireName: string;
  /** Every version that there was before, oldest first: the upcaster at index n leads from version n + 1 to n + 2. */
  readonly upcasters: readonly Upcaster[];
  /** `any`: in the stream of a person, of staff or of a tandem, whatever its other events. */
  readonly stream: StreamKind | 'any';
  readonly label: Label;
  readonly fields: F;
  readonly schema: z.ZodObject<ShapeOf<F>, z.core.$strict>;
}

/** The name in the store of one version of an event type. */
export const wireNameOf = (type: string, version: number): string => `${type}.v${String(version)}`;

/** A new version that only has further optional fields: what was stored before is as it should be. */
export const withNewOptionalFields: Upcaster = (data) => data;

export const defineEvent = <const T extends string, F extends Fields>(definition: {
  type: T;
  stream: StreamKind | 'any';
  label: Label;
  fields: F;
  /** Left out while there is one version only. */
  upcasters?: readonly Upcaster[];
}): EventDefinition<T, F> => ({
  ...definition,
  upcasters: definition.upcasters ?? [],
  version: 1 + (definition.upcasters?.length ?? 0),
  wireName: wireNameOf(definition.type, 1 + (definition.upcasters?.length ?? 0)),
  schema: schemaOf(definition.fields),
});

/** The event that a definition describes, distributed over a union of definitions. */
export type EventOf<D> =
  D extends EventDefinition<infer T, infer F>
    ? { readonly type: T; readonly data: z.output<z.ZodObject<ShapeOf<F>, z.core.$strict>> }
    : never;
