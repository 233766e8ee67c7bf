import { describe, expect, it } from '@jest/globals';
import { parsePostmasterFile } from './postmaster-file.js';

describe('postmaster.pid', () => {
  it('gives the pid and the port of a running server', () => {
    expect(parsePostmasterFile('4711\n/data/cluster\n1750000000\n54321\n\n127.0.0.1\n')).toEqual({
      pid: 4711,
      port: 54_321,
    });
  });

  it('has no port yet while the server is starting', () => {
    expect(parsePostmasterFile('4711\n/data/cluster\n')).toEqual({ pid: 4711, port: 0 });
  });

  it.each(['', '\n', '-5\n', '0\n', '12x\n', '99999999999999\n', '\u0000'])(
    'is none when it holds %j',
    (text) => {
      expect(parsePostmasterFile(text)).toBeUndefined();
    },
  );
});
