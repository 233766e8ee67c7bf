import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { transform } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';
import { withClient } from './readiness.js';
import { processesOf } from './server-processes.js';

const SEED = Number(process.env.FAULT_SEED ?? 20_260_711);
const folder = dirname(fileURLToPath(import.meta.url));
/** Includes initdb, which takes one second on an idle machine. */
const FIRST_MS = 45_000;
/** Inside node_modules, so that the child finds the same packages. */
const compiled = resolve(folder, '../../../../node_modules/.cache', `embedded-postgres-${process.pid}`);

/** mulberry32: the kill points are the same in every run with the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CHILD = `
import { startEmbeddedPostgres } from './index.js';
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const handle = await startEmbeddedPostgres({ dataDir: process.argv[2] }).catch((error) => {
  say({ code: error.code, text: error.message });
  process.exit(1);
});
say({ url: handle.url, pid: handle.pid, adopted: handle.adopted });
process.stdin.once('data', async () => { await handle.stop(); process.exit(0); });
`;

beforeAll(async () => {
  await mkdir(compiled, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!/^[a-z-]+\.ts$/.test(name)) continue;
    const { code } = await transform(await readFile(join(folder, name), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await writeFile(join(compiled, name.replace(/ts$/, 'js')), code);
  }
  await writeFile(join(compiled, 'package.json'), '{"type":"module"}');
  await writeFile(join(compiled, 'child.js'), CHILD);
});
afterAll(() => rm(compiled, { recursive: true, force: true }));

let base: string;
let dataDir: string;
let cluster: string;
let children: ChildProcess[];
let handles: EmbeddedPostgres[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'embedded-postgres-fault-'));
  dataDir = join(base, 'data');
  cluster = join(dataDir, 'cluster');
  children = [];
  handles = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const handle of handles) await handle.stop();
  expect(await processesOf(cluster)).toEqual([]);
  await rm(base, { recursive: true, force: true });
});

function child(): ChildProcess {
  const started = spawn(process.execPath, [join(compiled, 'child.js'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(started);
  return started;
}

interface Said {
  readonly url: string;
  readonly pid: number;
  readonly adopted: boolean;
}

async function said({ stdout }: ChildProcess): Promise<Said> {
  if (stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  const message = JSON.parse(line) as Said & { text?: string };
  if (message.text !== undefined) throw new Error(message.text);
  return message;
}

async function kill9(process_: ChildProcess): Promise<void> {
  if (process_.exitCode !== null || process_.signalCode !== null) return;
  process_.kill('SIGKILL');
  await once(process_, 'exit');
}

/** Starts in this process; the time is printed, and asserted with room for a noisy machine. */
async function restart(what: string, withinMs = 15_000): Promise<EmbeddedPostgres> {
  const begun = Date.now();
  const handle = await startEmbeddedPostgres({ dataDir });
  const ms = Date.now() - begun;
  handles.push(handle);
  process.stdout.write(`  ${what}: running again after ${ms} ms\n`);
  expect(ms).toBeLessThan(withinMs);
  return handle;
}

/** Commits rows one by one until the connection breaks; gives back the last one acknowledged. */
async function writeUntilCut(url: string, from: number): Promise<number> {
  let acknowledged = from;
  await withClient(url, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS line (n int PRIMARY KEY)');
    for (;;) {
      await client.query('INSERT INTO line VALUES ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  }).catch(() => undefined);
  return acknowledged;
}

async function highest(url: string): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ n: number; gaps: number }>(
      'SELECT max(n)::int AS n, (max(n) - count(*))::int AS gaps FROM line',
    ),
  );
  expect(rows[0]?.gaps).toBe(0);
  return rows[0]?.n ?? 0;
}

it('kill -9 of the postmaster, again and again while rows are committed: none is lost', async () => {
  const random = generator(SEED);
  let handle = await restart('first start', FIRST_MS);
  let acknowledged = 0;
  for (let round = 1; round <= 4; round += 1) {
    const writing = writeUntilCut(handle.url, acknowledged);
    await sleep(100 + random() * 300);
    process.kill(handle.pid, 'SIGKILL');
    acknowledged = await writing;
    expect(await handle.died).toMatchObject({ code: 'server-died' });
    const next = await restart(`postmaster killed (${acknowledged} rows)`);
    expect(next).toMatchObject({ adopted: false, url: handle.url });
    const found = await highest(next.url);
    // One more may have been committed whose answer never came.
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
    acknowledged = found;
    handle = next;
  }
});

it('kill -9 of the postmaster with a backend that is too busy to notice', async () => {
  const first = await restart('first start', FIRST_MS);
  const busy = withClient(first.url, (client) =>
    client.query('DO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$'),
  ).catch(() => 'cut');
  await sleep(300);
  process.kill(first.pid, 'SIGKILL');
  await first.died;
  await restart('postmaster killed, backend orphaned');
  expect(await busy).toBe('cut');
});

it('kill -9 of the parent: the next start adopts the server and can stop it', async () => {
  const parent = child();
  const { url, pid } = await said(parent);
  const writing = writeUntilCut(url, 0);
  await sleep(200);
  await kill9(parent);
  const handle = await restart('parent killed');
  expect(handle).toMatchObject({ adopted: true, pid, url });
  await handle.stop();
  expect(await writing).toBeGreaterThan(0);
  expect(await processesOf(cluster)).toEqual([]);
});

it('kill -9 of both', async () => {
  const parent = child();
  const { url, pid } = await said(parent);
  const writing = writeUntilCut(url, 0);
  await sleep(200);
  process.kill(pid, 'SIGKILL');
  await kill9(parent);
  const acknowledged = await writing;
  const handle = await restart('both killed');
  expect(handle.adopted).toBe(false);
  expect(await highest(handle.url)).toBeGreaterThanOrEqual(acknowledged);
});

it('an adopted server that is killed is noticed as well', async () => {
  const { pid } = await said(child());
  const handle = await restart('second user');
  process.kill(pid, 'SIGKILL');
  expect(await handle.died).toMatchObject({ code: 'server-died' });
});

it('kill -9 in the middle of the first start leaves nothing that blocks the next', async () => {
  const random = generator(SEED);
  for (let round = 1; round <= 4; round += 1) {
    const parent = child();
    const exited = once(parent, 'exit');
    // Counted from the moment initdb has begun; spread over its whole run and the server's start.
    while (!(await readdir(dataDir).catch(() => [])).some((name) => name.startsWith('cluster'))) {
      await Promise.race([sleep(5), exited]);
    }
    const delay = Math.round(random() * 2_000);
    await sleep(delay);
    await kill9(parent);
    const names = await readdir(dataDir);
    const handle = await restart(
      `killed ${delay} ms into the first start, ${names.includes('cluster') ? 'cluster complete' : 'initdb running'}`,
      FIRST_MS,
    );
    expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
    await handle.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 240_000);

it('two processes that start at once share one server, and stop it only when both have finished', async () => {
  const [one, two] = [child(), child()];
  const [first, second] = await Promise.all([said(one), said(two)]);
  expect(second.pid).toBe(first.pid);
  expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
  const [launcher, guest] = first.adopted ? [two, one] : [one, two];
  launcher.stdin?.write('stop\n');
  await once(launcher, 'exit');
  expect(await processesOf(cluster)).not.toEqual([]);
  guest.stdin?.write('stop\n');
  await once(guest, 'exit');
  expect(await processesOf(cluster)).toEqual([]);
});

it('a user that was killed does not keep the server running for ever', async () => {
  const dead = child();
  await said(dead);
  const handle = await restart('second user');
  await kill9(dead);
  await handle.stop();
  expect(await processesOf(cluster)).toEqual([]);
});

it('Ctrl-C for the whole process group leaves the server to the parent', async () => {
  const handle = await restart('first start', FIRST_MS);
  const group = (await readFile(`/proc/${handle.pid}/stat`, 'utf8')).split(' ')[4];
  expect(Number(group)).toBe(handle.pid);
});
