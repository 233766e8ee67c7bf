import type pg from 'pg';

/** The process's connection pool as something that can be injected. */
export abstract class Sql {
  abstract readonly query: pg.Pool['query'];
}
