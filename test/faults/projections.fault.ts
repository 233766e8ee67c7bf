import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  PostgresEventStore,
  StoreUnavailable,
  type StoredEvent,
  type StreamWrite,
} from '@tandemspur/event-store';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tandemspur/platform';
import { listParked, proveComplete, waitForPosition } from '@tandemspur/projection-engine';
import { eventReader, projections, StoredSkips } from '@tandemspur/read-models';
import { createDataSource, migrate } from '@tandemspur/runtime';
import { anyTandemEntry, naiveRows, storedRows, TandemRecorder, Wire } from '@tandemspur/testing';
import fc from 'fast-check';
import pg from 'pg';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const rounds = 60;
const seed = 20_261_122;
const lanes = 3;
const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';
const program = resolve('test/faults/projection-worker.mjs');
const names = projections.map(({ name }) => name);

let folder: string;
let server: EmbeddedPostgres;
let wire: Wire;
let storeUrl: string;
let pool: pg.Pool;
let store: PostgresEventStore;
const workers: ChildProcess[] = [];

const dataDir = (): string => join(folder, 'postgres');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandemspur-projections-'));
  server = await startEmbeddedPostgres({ dataDir: dataDir() });
  const dataSource = await createDataSource(server.url).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  pool = new pg.Pool({ connectionString: server.url, max: 6 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  store = new PostgresEventStore({ connectionString: server.url });
  wire = new Wire(server.url);
  storeUrl = await wire.open();
});
afterAll(async () => {
  for (const worker of workers) await ended(worker, 'SIGKILL');
  await store.close();
  await pool.end();
  await wire.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const startWorker = (): ChildProcess =>
  spawn(process.execPath, [program, server.url, storeUrl, String(lanes)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const ended = async (worker: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  worker.kill(signal);
  await exit;
};

/** Appends until it is known to have happened. */
const surely: Pick<PostgresEventStore, 'append'> = {
  append: async (writes: readonly StreamWrite[]) => {
    for (;;) {
      try {
        return await store.append(writes);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await sleep(50);
      }
    }
  },
};

/** What the database answers, however often it has to be asked. */
const eventually = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let attempts = 100; ; attempts--) {
    try {
      return await ask();
    } catch (error) {
      if (attempts === 0) throw error;
      await sleep(100);
    }
  }
};

/** Takes lanes and rows in an order that nobody else does. */
const lockAcross = async (): Promise<void> => {
  const lock = async (order: 'asc' | 'desc'): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ ctid: string }>(
        `select ctid::text from projection_engine.lane order by generation ${order}, lane ${order}`,
      );
      for (const { ctid } of rows) {
        await client.query(`update projection_engine.lane set rate = rate where ctid = $1::tid`, [ctid]);
        await sleep(10);
      }
      await client.query('select from read_models.tandem_overview for update');
      await client.query('commit');
    } finally {
      client.release(true);
    }
  };
  await Promise.allSettled([lock('asc'), lock('desc')]);
};

type Draw = (from: number, to: number) => number;

const faults: Readonly<Record<string, (draw: Draw) => Promise<void>>> = {
  'kills a worker': async (draw) => {
    const victim = draw(0, workers.length - 1);
    await ended(workers[victim] as ChildProcess, 'SIGKILL');
    workers[victim] = startWorker();
  },
  'stops a worker kindly': async (draw) => {
    const victim = draw(0, workers.length - 1);
    await ended(workers[victim] as ChildProcess, 'SIGTERM');
    workers[victim] = startWorker();
  },
  'kills PostgreSQL': async () => {
    const pid = await readFile(join(dataDir(), 'cluster', 'postmaster.pid'), 'utf8');
    process.kill(Number(pid.split('\n')[0]), 'SIGKILL');
    server = await startEmbeddedPostgres({ dataDir: dataDir(), port: Number(new URL(server.url).port) });
  },
  'cuts the store off': async (draw) => {
    wire.down = true;
    wire.cut();
    await sleep(draw(50, 800));
    wire.down = false;
  },
  'loses answers of the store': async (draw) => {
    wire.loseAnswers = draw(1, 4);
    await sleep(200);
    wire.loseAnswers = 0;
  },
  'ends all sessions': async () => {
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and datname = current_database()`,
    );
  },
  'lets a sleeping worker believe that it owns its lanes': async (draw) => {
    const sleeper = workers[draw(0, workers.length - 1)] as ChildProcess;
    sleeper.kill('SIGSTOP');
    await pool.query(
      `update projection_engine.lane set expires_at = clock_timestamp() - interval '1 second'`,
    );
    await sleep(1_300);
    sleeper.kill('SIGCONT');
  },
  'takes lanes away in the middle': async () => {
    await pool.query(
      `update projection_engine.lane set epoch = epoch + 1, owner = 'nobody' where random() < 0.5`,
    );
  },
  'provokes deadlocks': lockAcross,
};

const everything = async (): Promise<readonly StoredEvent[]> => {
  const stored: StoredEvent[] = [];
  for await (const page of store.readAll()) stored.push(...page);
  return stored;
};

it(`${rounds} faults: never a wrong row, recovery in seconds without hands`, async () => {
  const generator = xoroshiro128plus(seed);
  const draw: Draw = (from, to) => uniformInt(generator, from, to);
  workers.push(startWorker(), startWorker());
  const kinds = Object.entries(faults);
  const slowest = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const [fault, provoke] = kinds[round % kinds.length] ?? ['', () => Promise.resolve()];
    const entries = fc.sample(anyTandemEntry, { seed: seed + round, numRuns: draw(10, 60) });
    const recording = new TandemRecorder(surely, organisationId).record(entries);
    await sleep(draw(0, 60));
    await provoke(draw).catch(() => undefined);
    const began = performance.now();
    await recording;
    const head = await eventually(() => store.head());
    const hasRecovered = await eventually(() => waitForPosition(pool, names, head, { timeoutMs: 30_000 }));
    expect([fault, round, hasRecovered]).toEqual([fault, round, true]);
    slowest.set(fault, Math.max(slowest.get(fault) ?? 0, performance.now() - began));
    if (round % 5 > 0) continue;
    const rows = await eventually(() => storedRows(pool, projections));
    expect(rows).toEqual(naiveRows(projections, eventReader, await everything()));
  }
  expect(await storedRows(pool, projections)).toEqual(
    naiveRows(projections, eventReader, await everything()),
  );
  expect(await listParked(pool)).toEqual([]);
  const journal = new StoredSkips(store, { id: organisationId, timeZone: 'Europe/Berlin' });
  for (const projection of projections) {
    const declared = { ...projection, lanes };
    const proof = await proveComplete({ pool, store, reader: eventReader, journal, projection: declared });
    expect(proof).toMatchObject({ projection: projection.name, complete: true });
  }
  // A lease runs out after 6 s, a beat comes every second; the rest is the server's own recovery on a busy machine.
  expect([...slowest].filter(([, ms]) => ms > 25_000)).toEqual([]);
}, 600_000);
