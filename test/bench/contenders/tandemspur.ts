import { beginning, decodeEvent, ensureEventStoreSchema, PostgresEventStore } from '@tandemspur/event-store';
import type { StoredEvent } from '@tandemspur/event-store';
import pg from 'pg';
import { byCallers, type Contender, type ReadCount } from '../contender.js';

const bytesOf = (event: StoredEvent): number => {
  let bytes = event.id.length + event.type.length + event.data.length + event.stream.length;
  bytes += event.position.length + (event.revision >= 0n ? 1 : 0);
  for (const name in event.metadata) bytes += event.metadata[name]?.length ?? 0;
  return bytes;
};

const readAll = async (
  store: PostgresEventStore,
  most: number,
  visit: (event: StoredEvent) => number,
): Promise<ReadCount> => {
  let events = 0;
  let bytes = 0;
  for await (const page of store.readAll()) {
    events += page.length;
    for (const event of page) bytes += visit(event);
    if (events >= most) break;
  }
  return { events, bytes };
};

export const setUp = async (url: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  await ensureEventStoreSchema(pool);
  await pool.end();
};

const contenderThat = (visit: (event: StoredEvent) => number): Contender => ({
  setUp,
  open: (url) => {
    const store = new PostgresEventStore({ connectionString: url });
    return Promise.resolve({
      append: (streams, callers) => byCallers(streams, callers, (write) => store.append([write])),
      readAll: (events) => readAll(store, events, visit),
      follow: async (tell, signal) => {
        for await (const message of store.subscribe({ after: beginning, signal })) {
          if (message.kind === 'events')
            for (const { stream, revision } of message.events) tell(`${stream}@${revision}`);
        }
      },
      close: () => store.close(),
    });
  },
});

/** Our event store, through its port and with its own defaults. */
export const tandemspur = contenderThat(bytesOf);

/** The same, and every event validated and typed when it is read. */
export const tandemspurDecoded = contenderThat((event) => decodeEvent(event).position.length);
