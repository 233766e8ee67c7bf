import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logSize, logTail, openLog, trimLog } from './server-log.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-log-'));
  path = join(folder, 'server.log');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the log of the server', () => {
  it('is trimmed under a writer that keeps it open; one older copy stays', async () => {
    const file = await openLog(path, undefined);
    await file.write('x'.repeat(100));
    await trimLog(path, 1_000);
    expect(await logSize(path)).toBe(100);
    await trimLog(path, 50);
    await file.write('next');
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('next');
    expect(await readFile(`${path}.1`, 'utf8')).toHaveLength(100);
  });

  it('shows its end, and nothing from before the start that failed', async () => {
    await writeFile(path, 'of last week\n');
    const from = await logSize(path);
    await appendFile(path, 'of today\n');
    expect(await logTail(path, from)).toBe('of today');
    await appendFile(path, 'y'.repeat(10_000));
    expect(await logTail(path)).toHaveLength(4_096);
  });

  it('is empty when there is none', async () => {
    expect(await logTail(path)).toBe('');
  });
});
