import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PostgresEventStore, beginning, ensureEventStoreSchema } from '@tandemspur/event-store';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tandemspur/platform';
import { Follower } from '@tandemspur/testing';
import pg from 'pg';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const rounds = 60;
const seed = 20_261_121;
const victims = ['writer', 'server', 'connection', 'both'] as const;
const writerProgram = resolve('test/faults/store-writer.mjs');

interface Written {
  readonly append: string;
  readonly of: number;
}

let folder: string;
let server: EmbeddedPostgres;
let follower: Follower;
let reading: PostgresEventStore;
const acknowledged = new Set<string>();

const dataDir = (): string => join(folder, 'postgres');
const postmaster = async (): Promise<number> =>
  Number((await readFile(join(dataDir(), 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandemspur-store-'));
  server = await startEmbeddedPostgres({ dataDir: dataDir() });
  const pool = new pg.Pool({ connectionString: server.url });
  await ensureEventStoreSchema(pool);
  await pool.end();
  reading = new PostgresEventStore({ connectionString: server.url });
  follower = new Follower(reading, { after: beginning });
});
afterAll(async () => {
  await reading.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts a writer and keeps what it says was acknowledged. */
function startWriter(run: number): ChildProcess {
  const child = spawn(process.execPath, [writerProgram, server.url, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    for (const id of line.split(' ')[2]?.split(',') ?? []) acknowledged.add(id);
  });
  return child;
}

async function endConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null`,
  );
  await client.end();
}

async function restartServer(): Promise<void> {
  const port = Number(new URL(server.url).port);
  server = await startEmbeddedPostgres({ dataDir: dataDir(), port });
}

it(`${rounds} kills of writer, server and connections: nothing acknowledged is lost, no gap, no repetition`, async () => {
  const generator = xoroshiro128plus(seed);
  const draw = (from: number, to: number): number => uniformInt(generator, from, to);
  let run = 0;
  let writer = startWriter(run);
  const killed = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const before = acknowledged.size;
    await follower.until(() => acknowledged.size > before);
    await sleep(draw(0, 150));
    const victim = victims[draw(0, victims.length - 1)] ?? 'both';
    killed.set(victim, (killed.get(victim) ?? 0) + 1);
    const writerEnded = once(writer, 'exit');
    if (victim === 'writer' || victim === 'both') writer.kill('SIGKILL');
    if (victim === 'server' || victim === 'both') process.kill(await postmaster(), 'SIGKILL');
    if (victim === 'connection') await endConnections();
    if (victim === 'server' || victim === 'both') await restartServer();
    if (victim === 'writer' || victim === 'both') {
      await writerEnded;
      writer = startWriter(++run);
    }
  }
  const last = acknowledged.size;
  await follower.until(() => acknowledged.size > last);
  const ended = once(writer, 'exit');
  writer.kill('SIGKILL');
  await ended;
  await sleep(200);

  const position = await reading.head();
  await follower.until(({ messages }) => (messages.at(-1)?.position ?? beginning) >= position);
  await follower.end();
  const stored = [];
  for await (const page of reading.readAll()) stored.push(...page);

  expect(killed.size).toBe(victims.length);
  expect(acknowledged.size).toBeGreaterThan(rounds);
  expect(follower.events).toEqual(stored);
  const ids = new Set(stored.map(({ id }) => id));
  expect(ids.size).toBe(stored.length);
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
  expect(stored.map((event) => BigInt(`0x${event.position}`))).toEqual(
    stored.map((_, index) => BigInt(index + 1)),
  );
  const next = new Map<string, bigint>();
  const parts = new Map<string, number>();
  for (const { stream, revision, data } of stored) {
    expect(revision).toBe(next.get(stream) ?? 0n);
    next.set(stream, revision + 1n);
    const { append, of } = JSON.parse(data) as Written;
    parts.set(append, (parts.get(append) ?? of) - 1);
  }
  // Every append whole and once: its parts count down to nothing.
  expect([...parts].filter(([, left]) => left !== 0)).toEqual([]);
}, 600_000);
