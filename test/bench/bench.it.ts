import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Built by `npm test` beforehand. */
const program = resolve('dist/bench/test/bench/main.js');
const minutes = 60_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-it-'));
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [program, ...args], {
    env: { ...process.env, TMPDIR: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const run = async (...args: readonly string[]) => {
  const child = start(...args);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code: child.exitCode };
};

const tiny = ['--json', '--scale', '0.005', '--rounds', '1'];

describe('npm run bench', () => {
  it.each([
    ['append', ['P1', 'P3', 'P2', 'P4', 'P10', 'P11', 'lost-events']],
    ['read', ['P5']],
    ['projection', ['P6', 'P7', 'P8', 'P16', 'P10', 'P12']],
    ['query', ['P13', 'W1', 'W2']],
  ])(
    '%s prints one line of JSON per goal and leaves nothing behind',
    async (name, ids) => {
      const { out, err, code } = await run(name, ...tiny);
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      const lines = out
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(lines).toEqual(
        ids.map((id) => ({
          id,
          value: expect.any(Number),
          goal: expect.any(Number),
          better: expect.stringMatching(/^(higher|lower)$/),
          unit: expect.stringMatching(/^(x|bytes|events|MB)$/),
          detail: expect.any(Object),
        })),
      );
      expect(await readdir(folder)).toEqual([]);
    },
    5 * minutes,
  );

  it(
    'cleans up when it is interrupted',
    async () => {
      const child = start('append', '--only', 'P2');
      const out = text(child.stdout);
      // The first line comes when the server runs.
      await once(child.stderr, 'data');
      expect(await readdir(folder)).toHaveLength(1);
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([130, null]);
      expect(await out).toBe('');
      expect(await readdir(folder)).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'says what is wrong with the command line',
    async () => {
      expect(await run('write')).toEqual({
        code: 2,
        out: '',
        err: expect.stringContaining('append, read'),
      });
    },
    minutes,
  );
});
