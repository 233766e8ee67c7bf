import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { inChunks, escaped } from '../contenders/copy.js';
import type { HistoryRow } from './history.js';

function* linesOf(rows: Iterable<HistoryRow>, first: number): Generator<string> {
  let position = first;
  for (const { stream, revision, id, type, data, metadata } of rows) {
    yield `${position++}\t${stream}\t${revision}\t${id}\t${type}\t${escaped(data)}\t${escaped(metadata)}\n`;
  }
}

/** Stores events behind those that are there, all at once, and wakes whoever waits for some. Gives the new head. */
export const copyIn = async (client: pg.ClientBase, rows: Iterable<HistoryRow>): Promise<number> => {
  await client.query('begin');
  const head = await client.query<{ position: number }>(
    'select position::int from event_store.head for update',
  );
  const before = head.rows[0]?.position ?? 0;
  const copy = client.query(
    from('copy event_store.events (position, stream, revision, id, type, data, metadata) from stdin'),
  );
  await pipeline(Readable.from(inChunks(linesOf(rows, before + 1))), copy);
  const after = before + copy.rowCount;
  await client.query('update event_store.head set position = $1', [after]);
  await client.query('notify event_store');
  await client.query('commit');
  return after;
};
