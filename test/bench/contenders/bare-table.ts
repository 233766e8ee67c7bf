import type pg from 'pg';

/** Empties a table and takes its indexes away. @returns how to make them again. */
export const withoutIndexes = async (
  client: pg.ClientBase,
  table: string,
): Promise<{ readonly restore: () => Promise<void> }> => {
  const { rows: constraints } = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype in ('p', 'u')`,
    [table],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = indexrelid)`,
    [table],
  );
  await client.query(`truncate ${table}`);
  for (const { name } of constraints) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  return {
    restore: async () => {
      for (const { name, definition } of constraints)
        await client.query(`alter table ${table} add constraint ${name} ${definition}`);
      for (const { definition } of indexes) await client.query(definition);
    },
  };
};
