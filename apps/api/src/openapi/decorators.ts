import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { jsonSchemaOf } from './json-schema.js';

/** The answer of a query, by its view's schema. */
export const Answers = (schema: z.ZodType) =>
  ApiResponse({ status: 200, description: 'OK', schema: jsonSchemaOf(schema) });

/** The parameters of a query, one per field of the schema. */
export const QueryParameters = (schema: z.ZodObject) => {
  const { properties = {}, required = [] } = jsonSchemaOf(schema);
  return applyDecorators(
    ...Object.entries(properties).map(([name, property]) =>
      ApiQuery({ name, required: required.includes(name), schema: property }),
    ),
  );
};
