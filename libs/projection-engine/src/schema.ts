/** Channel on which every committed batch of a live generation announces the streams whose rows changed. */
export const changesChannel = 'projection_changes';

/** Tables of the engine as they were at first, one statement per step. */
export const projectionEngineSchema: readonly string[] = [
  `create schema projection_engine`,
  `create table projection_engine.checkpoint (
     name text primary key,
     version integer not null,
     position text collate "C" not null,
     updated_at timestamptz not null default now()
   )`,
];

/**
 * Lanes, leases, parking and generations. What `checkpoint` knew becomes a live generation of version 0: it goes on
 * answering while the engine, which finds that nothing has that version any more, builds the next one.
 */
export const lanesAndGenerations: readonly string[] = [
  `create table projection_engine.projection (
     name text primary key,
     state text not null default 'running' check (state in ('running', 'paused', 'stopped')),
     reason text,
     changed_at timestamptz not null default now()
   )`,
  `create table projection_engine.generation (
     id bigint generated always as identity primary key,
     projection text not null references projection_engine.projection,
     version integer not null,
     lanes integer not null check (lanes > 0),
     status text not null check (status in ('live', 'building', 'previous')),
     created_at timestamptz not null default now(),
     live_since timestamptz,
     builder text,
     builder_until timestamptz,
     phase text,
     done bigint not null default 0,
     total bigint not null default 0,
     error text,
     unique (projection, status) deferrable initially deferred
   )`,
  `create table projection_engine.lane (
     generation bigint not null references projection_engine.generation on delete cascade,
     lane integer not null,
     position text collate "C" not null,
     applied bigint not null default 0,
     id_sum text not null default '',
     epoch bigint not null default 0,
     owner text,
     expires_at timestamptz,
     hold_at text collate "C",
     hold_until timestamptz,
     last_batch integer not null default 0,
     rate real not null default 0,
     updated_at timestamptz not null default now(),
     primary key (generation, lane)
   ) with (fillfactor = 50)`,
  `create table projection_engine.parked (
     generation bigint not null references projection_engine.generation on delete cascade,
     position text collate "C" not null,
     lane integer not null,
     sequence_key text collate "C" not null,
     stream text collate "C" not null,
     event_id uuid not null,
     type text not null,
     error text,
     parked_at timestamptz not null default now(),
     primary key (generation, position)
   )`,
  `create index parked_by_key on projection_engine.parked (generation, sequence_key, position)`,
  `create table projection_engine.proof (
     generation bigint not null references projection_engine.generation on delete cascade,
     lane integer not null,
     position text collate "C" not null,
     events bigint not null,
     id_sum text not null,
     applied bigint not null,
     parked bigint not null,
     skipped bigint not null,
     skips text not null,
     complete boolean not null,
     proven_at timestamptz not null default now(),
     primary key (generation, lane)
   )`,
  `create table projection_engine.worker (
     id text primary key,
     session_pid integer not null,
     session_start timestamptz not null,
     declares text[] not null,
     started_at timestamptz not null default now(),
     expires_at timestamptz not null
   )`,
  `create view projection_engine.degraded as
     select g.projection, p.stream, p.sequence_key, min(p.position) as since
     from projection_engine.parked p join projection_engine.generation g on g.id = p.generation
     where g.status = 'live' group by g.projection, p.stream, p.sequence_key`,
  `insert into projection_engine.projection (name) select name from projection_engine.checkpoint`,
  `insert into projection_engine.generation (projection, version, lanes, status, live_since)
     select name, 0, 1, 'live', now() from projection_engine.checkpoint`,
  `insert into projection_engine.lane (generation, lane, position)
     select g.id, 0, c.position from projection_engine.checkpoint c
     join projection_engine.generation g on g.projection = c.name`,
  `drop table projection_engine.checkpoint`,
];
