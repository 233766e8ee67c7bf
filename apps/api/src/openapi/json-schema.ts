import type { SchemaObject } from './types.js';
import { z } from 'zod';

export const componentUri = (id: string): string => `#/components/schemas/${id}`;

const withoutMarks = ({
  $schema: _dialect,
  $id: _id,
  id: _name,
  ...schema
}: Record<string, unknown>): SchemaObject => schema;

/** Everything that carries an id in `.meta()`, by that id. */
export const componentSchemas = (): Readonly<Record<string, SchemaObject>> => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: componentUri, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutMarks({ ...schema })]));
};

/**
 * The JSON Schema (2020-12, as OpenAPI 3.1 has it) of what a client sends or receives; named schemas by
 * reference.
 */
export const jsonSchemaOf = (schema: z.ZodType): SchemaObject => {
  const named = z.globalRegistry.get(schema)?.id;
  if (named !== undefined) return { $ref: componentUri(named) } as unknown as SchemaObject;
  if (schema instanceof z.ZodArray) {
    return { type: 'array', items: jsonSchemaOf(schema.element as z.ZodType) };
  }
  return withoutMarks({ ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) });
};
