import type pg from 'pg';
import { appendFunction, refuseFunction, storeFunction } from './append-function.js';

/** One forward step; `up` may hold several statements and takes no parameters. Steps are never edited. */
export interface SchemaStep {
  readonly name: string;
  readonly up: string;
}

/** The channel on which each append announces the position of its last event. */
export const channel = 'event_store';

/**
 * `data` and `metadata` are text, not jsonb: the bytes are hashed and must come back unchanged.
 * `head` is one row. Its lock is the store's commit order; fillfactor leaves room for in-page updates.
 */
const tables = `
create schema event_store;
create table event_store.events (
  position bigint primary key,
  stream text collate "C" not null,
  revision bigint not null check (revision >= 0),
  id uuid not null unique,
  type text collate "C" not null,
  data text not null,
  metadata text not null,
  unique (stream, revision)
);
create table event_store.head (
  single boolean primary key default true check (single),
  position bigint not null check (position >= 0)
) with (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
insert into event_store.head (position) values (0);
create type event_store.append_result as (
  append int, status text, position bigint, stream text, expected bigint, actual bigint, id text
);`;

/**
 * Three layers, since none is enough alone. PUBLIC has no rights here anyway; the revocation says so for good.
 * The application usually owns the table, and an owner's rights are implicit: they are revoked from the current
 * role too, which an owner could grant itself again, but not by accident. A superuser passes every revocation,
 * hence the triggers, which hold for everybody and, being ALWAYS, under session_replication_role = replica too.
 * They fire per statement, as TRUNCATE knows no other kind and a statement that hits no row is as wrong.
 * (Who owns the table can still drop a trigger: against that stands the ledger, not the database.)
 */
const appendOnly = `
create function event_store.refuse_change() returns trigger language plpgsql as $body$
begin
  raise exception 'history is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $body$;
create trigger append_only before update or delete or truncate on event_store.events
  for each statement execute function event_store.refuse_change();
alter table event_store.events enable always trigger append_only;
create trigger keep_head before delete or truncate on event_store.head
  for each statement execute function event_store.refuse_change();
alter table event_store.head enable always trigger keep_head;
revoke update, delete, truncate on event_store.events from public, current_user;
revoke delete, truncate on event_store.head from public, current_user;`;

/** The schema, in order; each step runs once, in a transaction, under whatever runs the migrations. */
export const schemaSteps: readonly SchemaStep[] = [
  { name: 'event-store-0001-tables', up: tables },
  {
    name: 'event-store-0002-append',
    up: [storeFunction, refuseFunction, appendFunction].join('\n'),
  },
  { name: 'event-store-0003-append-only', up: appendOnly },
];

/**
 * Creates the schema when it is missing, in one transaction; safe to call from several processes at once.
 * For tests and tools without a migration runner: it does not know which of the steps have run.
 */
export async function ensureEventStoreSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('event_store.schema'))`);
    const { rows } = await client.query<{ present: boolean }>(
      `select to_regclass('event_store.events') is not null as present`,
    );
    if (rows[0]?.present !== true) for (const step of schemaSteps) await client.query(step.up);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
