import { setTimeout as pause } from 'node:timers/promises';
import type { CommittedEvent, Messages } from '@rotorsoft/eventually';
import { PostgresStore } from '@rotorsoft/eventually-pg';
import type { StreamWrite } from '@tandemspur/event-store';
import { byCallers, type Contender } from '../contender.js';

const table = 'peer';
const pageSize = 1_000;
/** Milliseconds between two looks of a reader that has seen everything. */
const poll = 10;

type Store = ReturnType<typeof PostgresStore>;

const append = (store: Store, { stream, expectedRevision, events }: StreamWrite): Promise<unknown> => {
  const { correlationId = '', actorId = '', actorRole = '' } = events[0]?.metadata ?? {};
  const command = { name: 'RecordMeeting', actor: { id: actorId, name: actorRole } };
  return store.commit(
    stream,
    // As text, so that nobody pays for serialising and the same bytes are stored.
    events.map(({ type, data }) => ({ name: type, data: data as unknown as Messages[string] })),
    { correlation: correlationId, causation: { command } },
    expectedRevision === 'none' ? -1 : Number(expectedRevision),
  );
};

/** Its way of reading: everything behind the last id seen. Gives the last id. */
const readFrom = async (
  store: Store,
  after: number,
  visit: (event: CommittedEvent) => void,
): Promise<number> => {
  let last = after;
  await store.query(
    (event) => {
      last = event.id;
      visit(event);
    },
    { after, limit: pageSize },
  );
  return last;
};

/**
 * The licensed peer, version 5 (MIT). It takes its address from PG_HOST and so on, wants a package.json in the
 * working folder, changes how the process parses JSON columns and handles its signals: hence a process of its own.
 */
export const eventuallyPg: Contender = {
  setUp: async () => {
    const store = PostgresStore(table);
    await store.seed();
    await store.dispose();
  },
  open: () => {
    const store = PostgresStore(table);
    return Promise.resolve({
      append: (streams, callers) => byCallers(streams, callers, (write) => append(store, write)),
      readAll: async () => {
        let events = 0;
        let bytes = 0;
        for (let last = -1, before = -2; last > before;) {
          before = last;
          last = await readFrom(store, last, ({ name, stream, data, metadata }) => {
            events++;
            bytes += name.length + stream.length + metadata.correlation.length;
            for (const key in data) bytes += String((data as Record<string, unknown>)[key]).length;
          });
        }
        return { events, bytes };
      },
      follow: async (tell, signal) => {
        for (let last = -1; !signal.aborted;) {
          const before = last;
          last = await readFrom(store, last, ({ stream, version }) => {
            tell(`${stream}@${version}`);
          });
          if (last === before) await pause(poll);
        }
      },
      close: () => store.dispose(),
    });
  },
};
