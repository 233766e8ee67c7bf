import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import { PostgresEventStore, StoreUnavailable, type StreamWrite } from '@tandemspur/event-store';
import { createLogger, settings } from '@tandemspur/platform';
import { startRuntime } from '@tandemspur/runtime';
import { sampleEvent, startFakeKurrentDb, testDatabase, Wire, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { copyStore, type CopyOptions } from './copy-store.js';
import type { CopyReport } from './copy-report.js';
import { AddressedEnds } from './open-ends.js';
import type { CopyRefused } from './refusal.js';

const logger = createLogger('silent');
const patience = { retries: 3, firstPauseMs: 10 };

const copy = async (
  from: string,
  to: string,
  options: Partial<CopyOptions> & { readonly dataDir?: string } = {},
): Promise<CopyReport> => {
  const { dataDir = 'no-such-folder', verifyOnly = false, ...rest } = options;
  const ends = new AddressedEnds({ from, to, verifyOnly }, settings.parse({ DATA_DIR: dataDir }), logger);
  try {
    return await copyStore(ends, {
      ...{ verifyOnly, patience, signal: new AbortController().signal },
      ...rest,
    });
  } finally {
    await ends.close();
  }
};

const refusalOf = (copying: Promise<CopyReport>): Promise<CopyRefused> =>
  copying.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => error as CopyRefused,
  );

const query = async <Row extends object>(url: string, text: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

interface Row {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly data: string;
}

/** Every event; of its metadata the pairs, whose order KurrentDB does not keep. */
const rowsOf = (url: string): Promise<readonly Row[]> =>
  query<Row>(
    url,
    `select position, stream, revision, id, type, data, metadata::jsonb from event_store.events order by position`,
  );

/** Data that suffer where somebody parses and writes them anew, or does not expect their size. */
const payloads = [
  '{"b":1,"a":2.50,"n":12345678901234567890}',
  '{"text":"Grüße aus Łódź, 東京 und 👩‍👩‍👧‍👦 \\u0000 \\ud800"}',
  '[]',
  '"nur Text"',
  JSON.stringify({ long: 'ß'.repeat(450_000) }),
];

/** About 2,000 events of 150 streams, now one stream at a time, now several of them in one append. */
const fill = async (url: string): Promise<void> => {
  const store = new PostgresEventStore({ connectionString: url });
  const next = new Map<string, bigint>();
  const writeTo = (name: number, count: number, turn: number): StreamWrite => {
    const stream = `tandem-${name}`;
    const from = next.get(stream) ?? 0n;
    next.set(stream, from + BigInt(count));
    const events = Array.from({ length: count }, (_, index) =>
      sampleEvent({
        data:
          turn % 97 === 0 ? (payloads[(turn / 97) % payloads.length] ?? '') : `{"turn":${turn},"n":${index}}`,
        metadata: { actorId: 'Ünal', empty: '', turn: String(turn) },
      }),
    );
    return { stream, expectedRevision: from === 0n ? 'none' : from - 1n, events };
  };
  for (let turn = 0; turn < 700; turn++) {
    const [one, other] = [(turn * turn) % 149, 149];
    const writes = [writeTo(one, 1 + (turn % 3), turn)];
    if (turn % 2 === 0) writes.push(writeTo(other, 1 + (turn % 5 === 0 ? 2 : 0), turn));
    await store.append(turn % 4 === 0 ? writes.reverse() : writes);
  }
  await store.close();
};

const organisationOf = async (url: string): Promise<string> => {
  const runtime = await startRuntime(settings.parse({ DATABASE_URL: url }), logger);
  await runtime.close();
  return runtime.organisation.id;
};

let source: TestDatabase;
let target: TestDatabase;
let total: number;
let streams: number;
let organisationId: string;

beforeAll(async () => {
  source = await testDatabase();
  organisationId = await organisationOf(source.url);
  await fill(source.url);
  const rows = await rowsOf(source.url);
  total = rows.length;
  streams = new Set(rows.map(({ stream }) => stream)).size;
});
afterAll(() => source.drop());
beforeEach(async () => {
  target = await testDatabase();
});
afterEach(() => target.drop());

describe('copying from PostgreSQL to PostgreSQL', () => {
  test('keeps every byte, through lost answers, cut connections, a dead server and Ctrl-C', async () => {
    expect(total).toBeGreaterThan(1_800);
    const wire = new Wire(target.url);
    const address = await wire.open();
    try {
      // Lost answers on the way to a third; then the server is gone for good.
      let losses = 0;
      const dying = copy(source.url, address, {
        onProgress: ({ phase, done }) => {
          if (phase !== 'copy') return;
          if (done > total / 3) {
            wire.down = true;
            wire.cut();
          } else if (done > 50 * losses) {
            losses += 1;
            wire.loseAnswers = 1;
          }
        },
      });
      await expect(dying).rejects.toThrow(StoreUnavailable);
      expect(losses).toBeGreaterThan(10);
      Object.assign(wire, { down: false, loseAnswers: 0 });
      const stored = (await rowsOf(target.url)).length;
      expect(stored).toBeGreaterThan(total / 3);
      expect(stored).toBeLessThan(total / 2);

      const interruption = new AbortController();
      const interrupted = await copy(source.url, address, {
        signal: interruption.signal,
        onProgress: ({ phase, done }) => {
          if (phase === 'copy' && done > (total * 2) / 3) interruption.abort();
        },
      });
      expect(interrupted).toMatchObject({ status: 'interrupted', phase: 'copy', resumedFrom: stored });

      const report = await copy(source.url, address);
      expect(report).toMatchObject({
        ...{ status: 'equal', events: total, streams, missing: 0 },
        ...{ resumedFrom: stored + interrupted.copied, copied: total - stored - interrupted.copied },
      });
    } finally {
      await wire.close();
    }
    expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
  });

  test('leaves a database in which the service starts and serves the same organisation', async () => {
    await copy(source.url, target.url);
    expect(await organisationOf(target.url)).toBe(organisationId);
    expect(await rowsOf(target.url)).toHaveLength(total);
    expect(await copy(source.url, target.url)).toMatchObject({ status: 'equal', resumedFrom: total });
  });

  test('verification finds one changed byte, and names the event', async () => {
    const { hash } = await copy(source.url, target.url);
    const verified = await copy(source.url, target.url, { verifyOnly: true });
    expect(verified).toMatchObject({ status: 'equal', hash });
    await query(
      target.url,
      `alter table event_store.events disable trigger append_only;
       update event_store.events set data = replace(data, 'Łódź', 'Łodź') where position =
         (select max(position) from event_store.events where data like '%Łódź%');
       alter table event_store.events enable always trigger append_only`,
    );
    const [sourceRows, targetRows] = [await rowsOf(source.url), await rowsOf(target.url)];
    const changed = sourceRows.findIndex(({ data }, index) => data !== targetRows[index]?.data);
    expect(changed).toBeGreaterThan(500);
    const { stream, revision, id, position } = sourceRows[changed] as Row;
    const place = { stream, revision, id, position: BigInt(position).toString(16).padStart(16, '0') };
    const expected = { event: changed + 1, source: place, target: place, fields: ['data'] };
    const found = await copy(source.url, target.url, { verifyOnly: true });
    expect(found).toMatchObject({ status: 'different', events: changed, difference: expected });
    const refusal = await refusalOf(copy(source.url, target.url));
    expect(refusal).toMatchObject({ code: 'not-a-beginning', difference: expected });
  });

  test('verification of a database without a history leaves it as it is', async () => {
    const refusal = await refusalOf(copy(source.url, target.url, { verifyOnly: true }));
    expect(refusal.code).toBe('no-history');
    const schemas = await query(target.url, `select 1 from pg_namespace where nspname = 'event_store'`);
    expect(schemas).toEqual([]);
  });

  test('a database of something else is refused and left as it is', async () => {
    await query(target.url, 'create table accounts (id int)');
    const refusal = await refusalOf(copy(source.url, target.url));
    expect(refusal.code).toBe('foreign-database');
    expect(await query(target.url, `select 1 from pg_namespace where nspname = 'event_store'`)).toEqual([]);
  });

  test('an empty source is refused before the target is touched', async () => {
    const refusal = await refusalOf(copy(target.url, source.url));
    expect(refusal.code).toBe('no-history');
    expect(await rowsOf(source.url)).toHaveLength(total);
  });

  test('one database under two names is one', async () => {
    const other = new URL(source.url);
    other.searchParams.set('application_name', 'another');
    expect((await refusalOf(copy(source.url, other.href))).code).toBe('same-store');
  });
});

describe('copying from PostgreSQL to KurrentDB', () => {
  test('and back gives every byte back, through cut connections and Ctrl-C', async () => {
    const server = await startFakeKurrentDb();
    try {
      const interruption = new AbortController();
      let cuts = 0;
      const interrupted = await copy(source.url, server.url, {
        signal: interruption.signal,
        onProgress: ({ phase, done }) => {
          if (phase !== 'copy') return;
          if (done > total / 2) interruption.abort();
          else if (done > 200 * (cuts + 1)) {
            cuts += 1;
            server.cut();
          }
        },
      });
      expect(interrupted).toMatchObject({ status: 'interrupted', phase: 'copy', resumedFrom: 0 });
      expect(cuts).toBeGreaterThan(2);
      const there = await copy(source.url, server.url);
      expect(there).toMatchObject({ status: 'equal', events: total, streams, missing: 0 });
      expect(there).toMatchObject({ resumedFrom: interrupted.copied, copied: total - interrupted.copied });

      const back = await copy(server.url, target.url);
      expect(back).toMatchObject({ status: 'equal', copied: total, hash: there.hash });
      expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
      expect(await organisationOf(target.url)).toBe(organisationId);
    } finally {
      await server.close();
    }
  });

  test.each([
    ['that appends to one stream at a time', { version: '24.10.0' }],
    ['that takes appends of at most 1 MiB', { maxAppendSize: 2 ** 20 }],
  ])('%s', async (_, options) => {
    const server = await startFakeKurrentDb(options);
    try {
      expect(await copy(source.url, server.url)).toMatchObject({ status: 'equal', copied: total });
    } finally {
      await server.close();
    }
  });
});

test('the embedded database takes a history and gives it back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-copy-it-'));
  try {
    expect(await copy(source.url, 'embedded', { dataDir: folder })).toMatchObject({ status: 'equal' });
    const back = await copy('embedded', target.url, { dataDir: folder });
    expect(back).toMatchObject({ status: 'equal', from: 'embedded', events: total });
    expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
