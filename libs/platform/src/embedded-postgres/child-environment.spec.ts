import { describe, expect, it } from '@jest/globals';
import { onlyWhere } from '@tandemspur/testing';
import { childEnvironment } from './child-environment.js';

describe('the environment of the server', () => {
  it('inherits the path, but neither PG* nor the locale nor secrets', () => {
    const own = { PATH: '/bin', PGDATA: '/elsewhere', PGPORT: '1', LANG: 'de_DE.UTF-8', SECRET: 'x' };
    expect(childEnvironment(undefined, own)).toEqual({ PATH: '/bin', LC_ALL: 'C', TZ: 'UTC' });
  });

  const onLinux = onlyWhere(process.platform === 'linux', 'Linux');
  onLinux('names a library folder only where one is needed', () => {
    expect(childEnvironment('/data/libraries', {}).LD_LIBRARY_PATH).toBe('/data/libraries');
    expect(childEnvironment('/a', { LD_LIBRARY_PATH: '/b' }).LD_LIBRARY_PATH).toBe('/a:/b');
    expect(childEnvironment(undefined, { LD_LIBRARY_PATH: '/b' }).LD_LIBRARY_PATH).toBe('/b');
  });
});
