import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { componentUri, jsonSchemaOf } from './json-schema.js';

/** The answer of a query, by its view's schema. */
export const Answers = (schema: z.ZodType) =>
  ApiResponse({ status: 200, description: 'OK', schema: jsonSchemaOf(schema) });

/** An answer that is a problem. */
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: componentUri('Problem') } } },
});

/** The body that a route takes, by its schema. */
export const Accepts = (schema: z.ZodType) => ApiBody({ required: true, schema: jsonSchemaOf(schema) });

/** The path names a projection. */
export const NamesProjection = () => ApiParam({ name: 'name', schema: { type: 'string' } });

/** The parameters of a query, one per field of the schema. */
export const QueryParameters = (schema: z.ZodObject) => {
  const { properties = {}, required = [] } = jsonSchemaOf(schema);
  return applyDecorators(
    ...Object.entries(properties).map(([name, property]) =>
      ApiQuery({ name, required: required.includes(name), schema: property }),
    ),
  );
};
