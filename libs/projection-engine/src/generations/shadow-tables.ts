import type { ClientBase } from 'pg';
import { schemaOf, tableName, type GenerationStatus } from '../generation.js';
import type { TableShape } from '../projection.js';

type Query = Pick<ClientBase, 'query'>;

/** The schemas in which a status' tables lie; creating one twice at once would fail, hence the lock. */
export const ensureSchemas = async (
  client: Query,
  shapes: readonly TableShape[],
  status: GenerationStatus,
): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtext('projection_engine.schemas'))`);
  for (const schema of new Set(shapes.map((shape) => schemaOf(shape, status)))) {
    await client.query(`create schema if not exists ${schema}`);
  }
};

export const dropTables = async (
  client: Query,
  shapes: readonly TableShape[],
  status: GenerationStatus,
): Promise<void> => {
  for (const shape of shapes) await client.query(`drop table if exists ${tableName(shape, status)}`);
};

/** Options, comment and rights of a table, as statements for another one: `like` leaves them behind. */
const furnishing = `
  select format('alter table %s set (%s)', $2::text, array_to_string(c.reloptions, ', ')) as statement
    from pg_class c where c.oid = $1::regclass and c.reloptions is not null
  union all
  select format('comment on table %s is %L', $2::text, obj_description($1::regclass, 'pg_class'))
    where obj_description($1::regclass, 'pg_class') is not null
  union all
  select format('grant %s on %s to %s%s', a.privilege_type, $2::text,
      case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end,
      case when a.is_grantable then ' with grant option' else '' end)
    from pg_class c, aclexplode(c.relacl) a where c.oid = $1::regclass and a.grantee <> c.relowner`;

/**
 * An empty table like the live one, without its indexes and what rests on them. Checks are there from the beginning:
 * a row that fails one is named.
 */
export const createShadow = async (client: Query, shape: TableShape): Promise<void> => {
  const [live, shadow] = [tableName(shape, 'live'), tableName(shape, 'building')];
  await client.query(`create table ${shadow} (like ${live} including all excluding indexes)`);
  const { rows } = await client.query<{ statement: string }>(furnishing, [live, shadow]);
  for (const { statement } of rows) await client.query(statement);
};

/**
 * What the live table has and the shadow lacks, in the order in which it is to be added. Everything is called as it
 * is there: names of indexes and constraints are unique per schema and per table. Foreign keys are not carried over:
 * between tables that are built and swapped one by one they would hold each of them back.
 */
const missing = `
  select format('alter table %s add constraint %I %s', $2::text, k.conname, pg_get_constraintdef(k.oid)) as statement,
      k.contype::text as kind, true as is_known
    from pg_constraint k where k.conrelid = $1::regclass and k.contype in ('p', 'u', 'x')
  union all
  select format('create %sindex %I on %s%s', case when i.indisunique then 'unique ' else '' end, c.relname, $2::text,
      substr(d.definition, length(d.head) + 1)), 'i', starts_with(d.definition, d.head)
    from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace,
    lateral (select pg_get_indexdef(i.indexrelid) as definition,
      format('CREATE %sINDEX %I ON %I.%I', case when i.indisunique then 'UNIQUE ' else '' end,
        c.relname, n.nspname, t.relname) as head) d
    where i.indrelid = $1::regclass and not exists (
      select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by kind desc`;

/** Statements that add the live table's indexes and constraints to the shadow. */
export const missingFrom = async (client: Query, shape: TableShape): Promise<readonly string[]> => {
  const { rows } = await client.query<{ statement: string; is_known: boolean }>(missing, [
    tableName(shape, 'live'),
    tableName(shape, 'building'),
  ]);
  const unknown = rows.find(({ is_known }) => !is_known);
  if (unknown !== undefined) throw new Error(`not an index of a plain table: ${unknown.statement}`);
  return rows.map(({ statement }) => statement);
};

/** Columns with their types, in their order, by table; nothing for a table that does not exist. */
const columnsOf = async (
  client: Query,
  shapes: readonly TableShape[],
  status: GenerationStatus,
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ columns: string }>(
    `select coalesce(string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum), '')
        as columns
      from unnest($1::text[]) with ordinality as t(name, place)
      left join pg_attribute on attrelid = to_regclass(name) and attnum > 0 and not attisdropped
      group by place order by place`,
    [shapes.map((shape) => tableName(shape, status))],
  );
  return rows.map(({ columns }) => columns);
};

/** Whether the tables of two generations have the same columns, in the same order. */
export const haveEqualColumns = async (
  client: Query,
  shapes: readonly TableShape[],
  a: GenerationStatus,
  b: GenerationStatus,
): Promise<boolean> => {
  const [those, these] = [await columnsOf(client, shapes, a), await columnsOf(client, shapes, b)];
  return those.every((columns, index) => columns !== '' && columns === these[index]);
};
