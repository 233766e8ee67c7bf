// Appends without end and says on stdout what was acknowledged. Run by store-kill.fault.ts, which kills it.
// Arguments: the database's address, a name for this run. Lines: `ack <append> <event ids>`.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const { PostgresEventStore } = await import(
  new URL('../../dist/server/libs/event-store/src/index.js', import.meta.url).href
);

const [connectionString, run] = process.argv.slice(2);
const writers = 12;
const sharedStreams = 4;
const store = new PostgresEventStore({ connectionString, queryTimeout: 2_000 });

const revisionOf = async (stream) => {
  for await (const [last] of store.readStream(stream, { direction: 'backward', limit: 1 })) {
    return last.revision;
  }
  return 'none';
};

/** Until it is stored: an unknown outcome again with the same ids, a conflict with what it then sees. */
const surely = async (streams, name, eventsOf) => {
  for (;;) {
    try {
      const writes = [];
      for (const stream of streams) {
        writes.push({ stream, expectedRevision: await revisionOf(stream), events: eventsOf(stream) });
      }
      for (;;) {
        try {
          await store.append(writes);
          return writes;
        } catch (error) {
          if (error.name !== 'StoreUnavailable' && error.name !== 'StoreOverloaded') throw error;
          await sleep(20);
        }
      }
    } catch (error) {
      if (!['ConcurrencyConflict', 'StoreUnavailable', 'StoreOverloaded'].includes(error.name)) {
        writeSync(2, `append ${name}: ${error.stack}\n`);
        process.exit(1);
      }
      await sleep(1 + Math.random() * 10);
    }
  }
};

const write = async (writer) => {
  for (let n = 0; ; n++) {
    const name = `${run}/${writer}/${n}`;
    const own = `own-${run}-${writer}`;
    const shared = `shared-${(writer + n) % sharedStreams}`;
    const streams = n % 3 === 0 ? [own, shared] : n % 3 === 1 ? [own] : [shared];
    const events = new Map(
      streams.map((stream) => [
        stream,
        Array.from({ length: 1 + (n % 4) }, (_, index) => ({
          id: randomUUID(),
          type: 'Written.v1',
          data: JSON.stringify({ append: name, stream, index, of: streams.length * (1 + (n % 4)) }),
          metadata: {},
        })),
      ]),
    );
    const writes = await surely(streams, name, (stream) => events.get(stream));
    const ids = writes.flatMap((each) => each.events.map(({ id }) => id));
    writeSync(1, `ack ${name} ${ids.join(',')}\n`);
  }
};

await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
