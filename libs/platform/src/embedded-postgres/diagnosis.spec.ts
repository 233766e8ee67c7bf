import { describe, expect, it } from '@jest/globals';
import { diagnoseOutput, diagnoseSystemError } from './diagnosis.js';

const fallback = { code: 'start-failed', why: 'it ended', remedy: 'Look.' } as const;

describe('what the output of PostgreSQL says', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', 'disk-full'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-in-use'],
    ['FATAL:  data directory "/data/cluster" has wrong ownership', 'permission-denied'],
    ['initdb: error: could not access directory "/data": Permission denied', 'permission-denied'],
    ['initdb: error: could not look up effective user ID 1234: user does not exist', 'permission-denied'],
    ['postgres: error while loading shared libraries: libicuuc.so.60: cannot open', 'binaries-broken'],
    ['DETAIL: The data directory was initialized by PostgreSQL version 17', 'version-mismatch'],
    ['PANIC:  something nobody has seen before', 'start-failed'],
  ])('%s', (output, code) => {
    const error = diagnoseOutput('It did not start', output, fallback);
    expect(error.code).toBe(code);
    expect(error.message).toContain(output);
  });

  it('says what, why and the remedy in this order', () => {
    expect(diagnoseOutput('It did not start', '', fallback).message).toBe(
      'It did not start: it ended. Look.',
    );
  });
});

describe('what the operating system says', () => {
  it('is explained, with the path, and keeps its cause', () => {
    const cause = Object.assign(new Error("ENOSPC: no space left, mkdir '/data'"), { code: 'ENOSPC' });
    const error = diagnoseSystemError('It cannot be started', cause);
    expect(error).toMatchObject({ code: 'disk-full', cause, message: expect.stringContaining('/data') });
  });

  it('is left as it is when it is not known', () => {
    const error = new TypeError('a bug');
    expect(diagnoseSystemError('It cannot be started', error)).toBe(error);
  });
});
