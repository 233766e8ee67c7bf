import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tandemspur/platform';
import { testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';

const cli = resolve('dist/server/apps/cli/src/main.js');
const lists = ['tandems-2024.csv', 'treffen-2024.csv'].map((name) => resolve('test/data', name));

let folder: string;
let clean: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandemspur-fault-'));
  clean = await testDatabase();
});
afterAll(async () => {
  await clean.drop();
  await rm(folder, { recursive: true, force: true });
});

const startImport = (settings: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [cli, 'import', ...lists, '--apply', '--json'], {
    cwd: folder,
    env: { ...process.env, LOG_LEVEL: 'silent', ...settings },
    stdio: 'ignore',
  });
  return { child, ended: once(child, 'exit') };
};

/** A query on a connection of its own: the server may have been killed since the last one. */
const query = async <Row extends object>(url: string, text: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const countEvents = async (url: string): Promise<number> => {
  const rows = await query<{ n: number }>(url, 'select count(*)::int as n from event_store.events').catch(
    () => [],
  );
  return rows[0]?.n ?? 0;
};

/** What was recorded, without the ids, which derive from the installation. */
const recorded = (url: string) =>
  query(
    url,
    `select type, metadata::json ->> 'occurredOn' as day, count(*)::int as n
       from event_store.events group by 1, 2 order by 1, 2`,
  );

/** Streams with a gap or a repeat in their revisions, and gaps in the positions. */
const gaps = (url: string) =>
  query(
    url,
    `select stream from event_store.events group by stream having max(revision) + 1 <> count(*)
     union all select 'positions' from event_store.events having max(position) <> count(*)`,
  );

const until = async (reached: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error('the import did not get there within 60 s');
    await sleep(10);
  }
};

it('equals a clean import after node and postgres were killed in the middle of it, again and again', async () => {
  const [code] = (await startImport({ DATABASE_URL: clean.url }).ended) as [number];
  expect(code).toBe(0);
  const total = await countEvents(clean.url);
  expect(total).toBeGreaterThan(2_500);

  const dataDir = join(folder, 'data');
  const settings = { DATA_DIR: dataDir, DATABASE_URL: '' };
  const start = (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  let postgres = await start();

  // Fixed points, so that a failure can be repeated: which process dies once how much is recorded.
  const kills = [
    { victim: 'node', after: 0.05 },
    { victim: 'postgres', after: 0.25 },
    { victim: 'node', after: 0.4 },
    { victim: 'both', after: 0.6 },
    { victim: 'postgres', after: 0.8 },
  ] as const;
  for (const { victim, after } of kills) {
    const running = startImport(settings);
    await until(async () => (await countEvents(postgres.url)) >= total * after);
    const acknowledged = await countEvents(postgres.url);
    if (victim !== 'node') process.kill(postgres.pid, 'SIGKILL');
    if (victim !== 'postgres') running.child.kill('SIGKILL');
    // A killed database is started again by the import itself, which may finish; that is as good.
    if (victim !== 'both') await Promise.race([running.ended, sleep(victim === 'node' ? 0 : 3_000)]);
    running.child.kill('SIGKILL');
    await running.ended;
    await postgres.stop();
    postgres = await start();
    expect(await countEvents(postgres.url)).toBeGreaterThanOrEqual(acknowledged);
  }

  const [again] = (await startImport(settings).ended) as [number];
  expect(again).toBe(0);
  expect(await recorded(postgres.url)).toEqual(await recorded(clean.url));
  expect(await gaps(postgres.url)).toEqual([]);
  const afterwards = await countEvents(postgres.url);
  await startImport(settings).ended;
  expect(await countEvents(postgres.url)).toBe(afterwards);
  await postgres.stop();
}, 300_000);
