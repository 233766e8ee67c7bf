import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';
import { withClient } from './readiness.js';
import { isServerOf, processesOf } from './server-processes.js';

let base: string;
let dataDir: string;
let others: ChildProcess[];
let handles: EmbeddedPostgres[];

// One cluster for all: what is left over differs, and creating it takes longest.
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'embedded-postgres-fault-'));
  dataDir = join(base, 'data');
  const first = await startEmbeddedPostgres({ dataDir });
  await withClient(first.url, (client) => client.query('CREATE TABLE kept AS SELECT 1 AS n'));
  await first.stop();
});
afterAll(() => rm(base, { recursive: true, force: true }));

beforeEach(() => {
  others = [];
  handles = [];
});

afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  for (const handle of handles) await handle.stop();
  expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
});

async function start(dir = dataDir): Promise<EmbeddedPostgres> {
  const handle = await startEmbeddedPostgres({ dataDir: dir });
  handles.push(handle);
  return handle;
}

async function leavePidFile(text: string): Promise<void> {
  await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), text);
}

const pidFileOf = (pid: number): string =>
  `${pid}\n${join(dataDir, 'cluster')}\n1750000000\n54321\n\n127.0.0.1\n  1234567         1\nready   \n`;

async function expectNormalStart(what: string): Promise<EmbeddedPostgres> {
  const begun = Date.now();
  const handle = await start();
  const ms = Date.now() - begun;
  process.stdout.write(`  ${what}: running again after ${ms} ms\n`);
  expect(ms).toBeLessThan(15_000);
  expect(handle.adopted).toBe(false);
  const { rows } = await withClient(handle.url, (client) => client.query('SELECT n FROM kept'));
  expect(rows).toEqual([{ n: 1 }]);
  return handle;
}

function other(script: string): ChildProcess {
  const started = spawn('/bin/sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  others.push(started);
  return started;
}

it.each([
  ['an empty file', () => ''],
  ['garbage', () => '\u0000\u0007 not a pid\n'],
  ['a negative pid', () => '-1\n'],
  ['a pid beyond all pids', () => pidFileOf(4_294_967_295)],
  ['a pid that nobody has', () => pidFileOf(4_194_303)],
  ['our own pid', () => pidFileOf(process.pid)],
  ['pid 1', () => pidFileOf(1)],
])('postmaster.pid with %s', async (what, text) => {
  await leavePidFile(text());
  await expectNormalStart(what);
});

it('postmaster.pid with the pid of another program, which is left alone', async () => {
  const sleeper = other('exec sleep 600');
  await leavePidFile(pidFileOf(sleeper.pid ?? 0));
  await expectNormalStart('the pid of another program');
  expect(sleeper.exitCode).toBeNull();
  expect(sleeper.signalCode).toBeNull();
});

it('postmaster.pid with the pid of a zombie', async () => {
  // The shell starts a child and becomes `sleep 600`, which never asks how the child ended.
  const parent = other('sleep 0.3 & echo $!; exec sleep 600');
  if (parent.stdout === null) throw new Error('no output');
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const zombie = Number(line.toString());
  while (!/\) Z /.test(await readFile(`/proc/${zombie}/stat`, 'utf8'))) await sleep(20);
  await leavePidFile(pidFileOf(zombie));
  await expectNormalStart('the pid of a zombie');
});

it('postmaster.pid with the pid of a PostgreSQL server of another cluster, which is left alone', async () => {
  const neighbour = await start(join(base, 'neighbour'));
  await leavePidFile(pidFileOf(neighbour.pid));
  const handle = await expectNormalStart('the pid of another cluster');
  expect(handle.pid).not.toBe(neighbour.pid);
  expect(await isServerOf(neighbour.pid, join(base, 'neighbour', 'cluster'))).toBe(true);
});

it('a postmaster.pid that was lost under a running server', async () => {
  const first = await start();
  await rm(join(dataDir, 'cluster', 'postmaster.pid'));
  const second = await expectNormalStart('postmaster.pid deleted under a running server');
  expect(second.pid).not.toBe(first.pid);
  expect(await first.died).toMatchObject({ code: 'server-died' });
  await second.stop();
  expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
});

it('signs of users and tickets of the dead', async () => {
  await writeFile(join(dataDir, 'users', '4194303_00000000.1_abcdef01'), '');
  // Our own pid, but of a process that started at another time.
  await writeFile(join(dataDir, 'users', `${process.pid}_00000000.1_abcdef02`), '');
  await writeFile(join(dataDir, 'lock', `ticket-7-${process.pid}_00000000.1_abcdef03`), '');
  await writeFile(join(dataDir, 'lock', 'choosing-4194303_00000000.1_abcdef04'), '');
  const handle = await expectNormalStart('files of dead users');
  await handle.stop();
  expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
});

it('half a cluster of a start that was interrupted', async () => {
  await mkdir(join(dataDir, 'cluster.new-00000000', 'base'), { recursive: true });
  await expectNormalStart('half a cluster beside');
});
