import type { TableShape } from './projection.js';

/**
 * A projection's rows exist in up to three generations: the one that queries read, one that is being built beside
 * it, and the one that was live before.
 */
export type GenerationStatus = 'live' | 'building' | 'previous';

/** One row of `projection_engine.generation`, as far as it never changes. */
export interface Generation {
  readonly id: string;
  readonly projection: string;
  readonly version: number;
  readonly lanes: number;
  readonly status: GenerationStatus;
}

const suffixes: Readonly<Record<GenerationStatus, string>> = {
  live: '',
  building: '_next',
  previous: '_previous',
};

/**
 * Schema in which a generation's tables lie. A table moves between schemas, so that its name, indexes and
 * constraints are called the same in each.
 */
export const schemaOf = ({ schema }: TableShape, status: GenerationStatus): string =>
  `${schema}${suffixes[status]}`;

/** Qualified name of a generation's table. */
export const tableName = (shape: TableShape, status: GenerationStatus): string =>
  `${schemaOf(shape, status)}.${shape.name}`;
