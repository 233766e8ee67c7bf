import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLaunchLock } from './launch-lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launch-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the launch lock', () => {
  it('lets one in at a time, and everyone once', async () => {
    let inside = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        withLaunchLock(folder, 10_000, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await sleep(5);
          inside -= 1;
          return index;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(results).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is let go when the action fails', async () => {
    await expect(withLaunchLock(folder, 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLaunchLock(folder, 1_000, () => Promise.resolve('yes'))).toBe('yes');
  });

  it('is not held by the dead', async () => {
    await writeFile(join(folder, `ticket-1-${process.pid}_another.1_00000000`), '');
    await writeFile(join(folder, 'choosing-4194303_another.1_00000000'), '');
    expect(await withLaunchLock(folder, 1_000, () => Promise.resolve('in'))).toBe('in');
  });

  it('gives up after a while, naming who holds it', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holder = withLaunchLock(folder, 1_000, () => held);
    await sleep(50);
    await expect(withLaunchLock(folder, 100, () => Promise.resolve())).rejects.toMatchObject({
      code: 'lock-timeout',
      message: expect.stringContaining(process.pid.toString()),
    });
    release();
    await holder;
    expect(await readdir(folder)).toEqual([]);
  });
});
