import type { StreamWrite } from '@tandemspur/event-store';
import pg from 'pg';
import { byCallers, type Contender } from '../contender.js';

/** Without an index on the ids: the least that a store of streams can do with. */
export const setUp = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create table events (
    position bigserial primary key, stream text collate "C" not null, revision bigint not null, id uuid not null,
    type text collate "C" not null, data text not null, metadata text not null, unique (stream, revision))`);
  await client.end();
};

const insert = {
  name: 'insert',
  text: 'insert into events (stream, revision, id, type, data, metadata) values ($1, $2, $3, $4, $5, $6)',
};

/** The revision check and the insert in one statement. */
const checked = {
  name: 'checked',
  text: `with last as (
      select coalesce((select revision from events where stream = $1 order by revision desc limit 1), -1) as revision
    ), stored as (
      insert into events (stream, revision, id, type, data, metadata)
      select $1, $2, $3::uuid, $4, $5, $6 from last where last.revision = $2::bigint - 1
      returning position
    ) select position from stored`,
};

const contenderWith = (statement: typeof insert): Contender => ({
  setUp,
  open: async (url, callers) => {
    const pool = new pg.Pool({ connectionString: url, max: callers });
    await Promise.all(Array.from({ length: callers }, () => pool.query('select pg_sleep(0.05)')));
    const append = async ({ stream, expectedRevision, events }: StreamWrite): Promise<void> => {
      let revision = expectedRevision === 'none' ? 0n : expectedRevision + 1n;
      for (const { id, type, data, metadata } of events) {
        const values = [stream, revision++, id, type, data, JSON.stringify(metadata)];
        const { rowCount } = await pool.query({ ...statement, values });
        if (rowCount !== 1) throw new Error('nothing was stored');
      }
    };
    return {
      append: (streams, atOnce) => byCallers(streams, atOnce, append),
      close: () => pool.end(),
    };
  },
});

/** One INSERT per event through a pool with a connection for each caller; no check but the unique index. */
export const rawInsert = contenderWith(insert);

export const oneStatement = contenderWith(checked);
