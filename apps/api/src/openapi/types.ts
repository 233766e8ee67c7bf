import type { OpenAPIObject } from '@nestjs/swagger';

type Present<T> = Exclude<T, undefined>;

/** The parts of an OpenAPI document, by the names of the specification. */
export type SchemaObject = Exclude<
  Present<Present<OpenAPIObject['components']>['schemas']>[string],
  { $ref: string }
>;
export type OperationObject = Present<OpenAPIObject['paths'][string]['get']>;
export type ParameterObject = Exclude<Present<OperationObject['parameters']>[number], { $ref: string }>;
