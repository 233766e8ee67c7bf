import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onlyWhere } from '@tandemspur/testing';
import { chooseServerAccount } from './server-account.js';

// Only root can make folders of other owners; ids 1 and 2 have names on every Linux.
const itAsRoot = onlyWhere(process.geteuid?.() === 0 && process.platform === 'linux', 'root on Linux');
const NOBODY = { uid: 65_534, gid: 65_534 };

let base: string;
let passwdFile: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'server-account-'));
  passwdFile = join(base, 'passwd');
  await writeFile(passwdFile, 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n');
});
afterEach(() => rm(base, { recursive: true, force: true }));

const choose = (dataDir: string): ReturnType<typeof chooseServerAccount> =>
  chooseServerAccount(dataDir, { isRoot: true, passwdFile });

describe('who the server runs as', () => {
  it('is ourselves unless we are root', async () => {
    expect(await chooseServerAccount(base, { isRoot: false })).toBeUndefined();
  });

  itAsRoot('is the owner of the cluster before that of the data directory', async () => {
    await mkdir(join(base, 'data', 'cluster'), { recursive: true });
    await chown(join(base, 'data'), 1, 1);
    expect(await choose(join(base, 'data'))).toEqual({ uid: 1, gid: 1 });
    await chown(join(base, 'data', 'cluster'), 2, 2);
    expect(await choose(join(base, 'data'))).toEqual({ uid: 2, gid: 2 });
  });

  itAsRoot('is the owner of the nearest existing parent', async () => {
    await chown(base, 1, 1);
    expect(await choose(join(base, 'not', 'yet', 'there'))).toEqual({ uid: 1, gid: 1 });
  });

  itAsRoot('is nobody below a folder that everyone shares', async () => {
    await chown(base, 1, 1);
    await chmod(base, 0o1777);
    expect(await choose(join(base, 'data'))).toEqual(NOBODY);
  });

  itAsRoot('is nobody where everything belongs to root, or to an id without a name', async () => {
    expect(await choose(join(base, 'data'))).toEqual(NOBODY);
    await chown(base, 54_321, 54_321);
    expect(await choose(join(base, 'data'))).toEqual(NOBODY);
  });

  itAsRoot('is an error with a remedy where there is no nobody', async () => {
    await writeFile(passwdFile, 'root:x:0:0::/root:/bin/sh\n');
    await expect(choose(join(base, 'data'))).rejects.toMatchObject({
      code: 'cannot-drop-root',
      message: expect.stringContaining('chown'),
    });
  });
});
