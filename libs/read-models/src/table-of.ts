import type { ProjectionTable } from '@tandemspur/projection-engine';
import type { EntitySchema } from 'typeorm';

/** Schema that holds every read table. */
export const readSchema = 'read_models';

/** The projection's table, derived from the entity, so that both are one declaration. */
export const tableOf = <T>(entity: EntitySchema<T>, keyColumn: string): ProjectionTable => {
  const { schema = readSchema, tableName = '', columns } = entity.options;
  const types = Object.entries(columns).map(([property, column]) => {
    const { name, type } = column as { name?: string; type: unknown };
    return [name ?? property, String(type)] as const;
  });
  return { name: `${schema}.${tableName}`, keyColumn, columns: Object.fromEntries(types) };
};
