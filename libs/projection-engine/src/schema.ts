/** Tables of the engine itself, one statement per step. */
export const projectionEngineSchema: readonly string[] = [
  `create schema projection_engine`,
  `create table projection_engine.checkpoint (
     name text primary key,
     version integer not null,
     position text collate "C" not null,
     updated_at timestamptz not null default now()
   )`,
];

/** Channel on which every committed batch announces the streams whose rows changed. */
export const changesChannel = 'projection_changes';
