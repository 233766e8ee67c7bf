import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort, isFree } from './free-port.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'free-port-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the port', () => {
  it('is the one of last time unless it is taken', async () => {
    const file = join(folder, 'port');
    const port = await choosePort(file);
    await writeFile(file, `${port}\n`);
    expect(await choosePort(file)).toBe(port);
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    expect((squatter.address() as AddressInfo).port).toBe(port);
    expect(await isFree(port)).toBe(false);
    expect(await choosePort(file)).not.toBe(port);
    squatter.close();
  });

  it.each(['', 'nonsense', '80', '99999'])('is a free one when the file holds %j', async (text) => {
    await writeFile(join(folder, 'port'), text);
    expect(await choosePort(join(folder, 'port'))).toBeGreaterThan(1_023);
  });
});
