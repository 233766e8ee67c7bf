import type { Arena } from './arena.js';
import type { Measurement } from './benchmark.js';

interface Size {
  readonly events: number;
  readonly bytesPerEvent: number;
  readonly dataBytes: number;
  readonly metadataBytes: number;
}

const sizeWith = async (arena: Arena, dataBytes: number): Promise<Size> => {
  const { remote, database } = await arena.enter('tandemspur');
  const streams = arena.size(3_000, 200);
  await remote.append({
    firstStream: 0,
    streams,
    eventsPerStream: 8,
    eventsPerAppend: 1,
    callers: 32,
    dataBytes,
  });
  const [size] = await arena.server.query<{ [K in keyof Size]: number }>(
    database,
    `select count(*)::int as events,
      round(pg_total_relation_size('event_store.events')::numeric / count(*), 1)::float as "bytesPerEvent",
      round(avg(octet_length(data)), 1)::float as "dataBytes",
      round(avg(octet_length(metadata)), 1)::float as "metadataBytes"
    from event_store.events`,
  );
  if (!size) throw new Error('no size');
  arena.tell(`P11: ${JSON.stringify(size)}`);
  return size;
};

/** What an event takes on disk, with its indexes, as appends of many tandems in turn leave it. */
export const storedBytes: Measurement = {
  goals: [
    {
      id: 'P11',
      what: 'bytes stored per event of 400 bytes of payload (data and metadata)',
      goal: 750,
      better: 'lower',
      unit: 'bytes',
    },
  ],
  run: async (arena) => {
    const plain = await sizeWith(arena, 0);
    const longer = await sizeWith(arena, 400);
    const { bytesPerEvent, ...detail } = plain;
    return [{ value: bytesPerEvent, detail: { ...detail, with400BytesOfDataAndMetadata: longer } }];
  },
};
