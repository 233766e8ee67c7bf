import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import type { Contender } from '../contender.js';
import type { StreamAppends } from '../workload.js';
import { setUp as setUpLean } from './insert.js';
import { setUp as setUpOurs } from './tandemspur.js';

const columns = 'position, stream, revision, id, type, data, metadata';
const chunkLength = 65_536;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** As a field of COPY in text format. */
export const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '');

function* rowsOf(streams: readonly StreamAppends[], firstPosition: number): Generator<string> {
  let position = firstPosition;
  for (const write of streams.flat()) {
    let revision = write.expectedRevision === 'none' ? 0n : write.expectedRevision + 1n;
    for (const { id, type, data, metadata } of write.events) {
      const fields = [write.stream, revision++, id, type, escaped(data), escaped(JSON.stringify(metadata))];
      yield `${position++}\t${fields.join('\t')}\n`;
    }
  }
}

/** Few long texts instead of many short ones. */
export function* inChunks(rows: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += row;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const contenderOf = (table: string, setUp: Contender['setUp']): Contender => ({
  setUp,
  open: async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return {
      append: async (streams) => {
        const head = `select coalesce(max(position), 0)::int as head from ${table}`;
        const { rows } = await client.query<{ head: number }>(head);
        const copy = client.query(from(`copy ${table} (${columns}) from stdin`));
        await pipeline(Readable.from(inChunks(rowsOf(streams, (rows[0]?.head ?? 0) + 1))), copy);
        return [];
      },
      readAll: async () => {
        const copy = client.query(to(`copy ${table} to stdout`));
        let bytes = 0;
        for await (const chunk of copy) bytes += (chunk as Buffer).length;
        return { events: copy.rowCount, bytes };
      },
      close: () => client.end(),
    };
  },
});

/** All rows in one COPY into a table with the columns and indexes of ours: the physical limit. */
export const copy = contenderOf('event_store.events', setUpOurs);

/** The same into the table of the raw INSERT, which has no index on the ids. */
export const copyLean = contenderOf('events', setUpLean);
