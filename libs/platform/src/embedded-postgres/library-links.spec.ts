import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureLibraryLinks } from './library-links.js';

let base: string;
let native: string;
let lib: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'library-links-'));
  native = join(base, 'native');
  lib = join(native, 'lib');
  await mkdir(lib, { recursive: true });
  await writeFile(join(lib, 'libpq.so.5.18'), 'library');
  await writeFile(
    join(native, 'pg-symlinks.json'),
    JSON.stringify([
      { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
      { source: 'native/lib/absent.so.1', target: 'native/lib/absent.so' },
    ]),
  );
});
afterEach(() => rm(base, { recursive: true, force: true }));

const ensure = (): Promise<string | undefined> =>
  ensureLibraryLinks(native, join(base, 'fallback'), undefined);

describe('links between library names', () => {
  it('are made relative, and only to what is there', async () => {
    expect(await ensure()).toBeUndefined();
    expect(await readlink(join(lib, 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(await readdir(lib)).toEqual(['libpq.so.5', 'libpq.so.5.18']);
  });

  it('may be made by many at once, and again', async () => {
    await Promise.all(Array.from({ length: 20 }, ensure));
    await ensure();
    expect(await readdir(lib)).toEqual(['libpq.so.5', 'libpq.so.5.18']);
  });

  it('are replaced when they point to nothing', async () => {
    await symlink('libpq.so.5.17', join(lib, 'libpq.so.5'));
    await ensure();
    expect(await readFile(join(lib, 'libpq.so.5'), 'utf8')).toBe('library');
  });

  it('are not needed where a build has no list', async () => {
    await rm(join(native, 'pg-symlinks.json'));
    expect(await ensure()).toBeUndefined();
  });
});
