import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './index.js';
import { withClient } from './readiness.js';
import { processesOf } from './server-processes.js';
import { onlyWhere } from '@tandemspur/testing';

let base: string;
let dataDir: string;
let handles: EmbeddedPostgres[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'embedded-postgres-it-'));
  dataDir = join(base, 'data');
  handles = [];
});

afterEach(async () => {
  for (const handle of handles) await handle.stop();
  expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
  await rm(base, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const handle = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  handles.push(handle);
  return handle;
}

async function value(url: string, sql: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) =>
    client.query<unknown[]>({ text: sql, rowMode: 'array' }),
  );
  return rows[0]?.[0];
}

describe('the first start', () => {
  it('creates a UTF8 cluster with a locale that is the same on every machine, and checksums', async () => {
    const { url, adminUrl, adopted } = await start();
    expect(adopted).toBe(false);
    expect(
      await value(
        url,
        `SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale, current_setting('data_checksums'),
           current_setting('TimeZone'), current_setting('listen_addresses'), current_setting('unix_socket_directories'))
         FROM pg_database WHERE datname = current_database()`,
      ),
    ).toBe('UTF8 b C.UTF-8 on UTC 127.0.0.1 ');
    expect(await value(url, `SELECT upper('grüße')`)).toBe('GRÜßE');
    expect(await value(adminUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(true);
  });

  it('gives the application a role that owns its database but is no superuser', async () => {
    const { url } = await start();
    expect(await value(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false);
    await withClient(url, async (client) => {
      await client.query('CREATE TABLE note (id int)');
      await client.query('CREATE DATABASE another TEMPLATE template0');
      await client.query('DROP DATABASE another');
    });
  });

  it('keeps the password from others, and lets nobody in without it', async () => {
    const { url } = await start();
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(value(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('is durable unless told otherwise', async () => {
    const { url } = await start({ durable: true });
    expect(await value(url, `SELECT current_setting('fsync') || current_setting('synchronous_commit')`)).toBe(
      'onon',
    );
  });
});

describe('several users of one data directory', () => {
  it('share the server; the last one stops it; stop is idempotent', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
    await first.stop();
    await first.stop();
    expect(await value(second.url, 'SELECT 1')).toBe(1);
    await Promise.all([second.stop(), second.stop()]);
    expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
    expect(await readdir(join(dataDir, 'users'))).toEqual([]);
    expect(await readdir(join(dataDir, 'lock'))).toEqual([]);
  });

  it('is gone when stop() is done, not a zombie for whoever is process 1', async () => {
    const handle = await start();
    await handle.stop();
    expect(() => process.kill(handle.pid, 0)).toThrow(/ESRCH/);
  });

  it('starts one server when all start at once', async () => {
    const all = await Promise.all([start(), start(), start(), start()]);
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
    expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
  });
});

describe('a later start', () => {
  it('finds the data and takes the same port again', async () => {
    const first = await start();
    await withClient(first.url, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ adopted: false, url: first.url });
    expect(await value(second.url, 'SELECT answer FROM kept')).toBe(42);
  });

  it('takes another port when the old one is taken meanwhile', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await first.stop();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const second = await start();
    expect(Number(new URL(second.url).port)).not.toBe(port);
    squatter.close();
  });

  it('sets a new password when the file is lost', async () => {
    const first = await start();
    await first.stop();
    await rm(join(dataDir, 'password'));
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await value(second.url, 'SELECT 1')).toBe(1);
  });

  it('accepts a cluster that was restored with modes PostgreSQL refuses', async () => {
    await (await start()).stop();
    await chmod(join(dataDir, 'cluster'), 0o755);
    expect((await start()).adopted).toBe(false);
  });
});

describe('refusals', () => {
  it('names both versions when the data is from another major version', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      code: 'version-mismatch',
      message: expect.stringMatching(/written by PostgreSQL 17.*brings PostgreSQL 18.*restore/s),
    });
    expect(await readdir(join(dataDir, 'users'))).toEqual([]);
  });

  it('touches no folder that is not a cluster', async () => {
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'cluster', 'thesis.txt'), 'the only copy');
    await expect(start()).rejects.toMatchObject({ code: 'data-dir-invalid' });
    expect(await readFile(join(dataDir, 'cluster', 'thesis.txt'), 'utf8')).toBe('the only copy');
  });

  it('says when the port that was asked for is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    await expect(start({ port })).rejects.toMatchObject({ code: 'port-in-use' });
    squatter.close();
    expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
  });

  it('shows the end of the log when the server does not start', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start()).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringContaining('no_such_setting'),
    });
  });

  it('says so when the password file is of another cluster, and leaves no server behind', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'password'), 'another\n');
    await expect(start()).rejects.toMatchObject({ code: 'password-rejected' });
    expect(await processesOf(join(dataDir, 'cluster'))).toEqual([]);
  });

  it('says so when there is no PostgreSQL', async () => {
    await expect(start({ nativeDir: join(base, 'nothing') })).rejects.toMatchObject({
      code: 'binaries-missing',
      message: expect.stringContaining('DATABASE_URL'),
    });
  });
});

const itAsRoot = onlyWhere(process.geteuid?.() === 0, 'root');

describe('started as root', () => {
  itAsRoot('runs as another user, which owns the cluster', async () => {
    const { pid } = await start();
    const { uid } = await stat(`/proc/${pid}`);
    expect(uid).not.toBe(0);
    expect((await stat(join(dataDir, 'cluster'))).uid).toBe(uid);
    // Nothing is inherited from root beyond what the closed temporary folder needs.
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/CapPrm:\t0+[04]\n/);
  });

  itAsRoot('needs no capability where the other user may pass', async () => {
    await chmod(base, 0o755);
    const nativeDir = join(base, 'native');
    await cp((await findBinaries()).native, nativeDir, { recursive: true, verbatimSymlinks: true });
    const { pid } = await start({ nativeDir });
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/CapPrm:\t0+\n/);
  });

  itAsRoot('works when data and programs lie below a folder closed to others', async () => {
    const closed = join(base, 'clone');
    await mkdir(closed, { mode: 0o700 });
    await cp((await findBinaries()).native, join(closed, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    dataDir = join(closed, 'data');
    const first = await start({ nativeDir: join(closed, 'native') });
    expect(await value(first.url, 'SELECT 1')).toBe(1);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    await first.stop();
    expect((await start({ nativeDir: join(closed, 'native') })).adopted).toBe(false);
  });

  itAsRoot('takes the owner of the data directory', async () => {
    await chmod(base, 0o755);
    await mkdir(dataDir, { mode: 0o700 });
    await chown(dataDir, 1, 1);
    const { pid } = await start();
    expect((await stat(`/proc/${pid}`)).uid).toBe(1);
    expect((await stat(join(dataDir, 'password'))).uid).toBe(1);
  });
});
