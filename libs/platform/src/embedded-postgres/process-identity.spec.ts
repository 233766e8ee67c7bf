import { describe, expect, it } from '@jest/globals';
import { isLive, newIdentity, pidOf, startMark } from './process-identity.js';

describe('the identity of a process', () => {
  it('is live as long as the process is, and differs for every use', async () => {
    const [one, two] = [await newIdentity(), await newIdentity()];
    expect(one).not.toBe(two);
    expect(pidOf(one)).toBe(process.pid);
    expect(await isLive(one)).toBe(true);
  });

  it('is not live for a reused pid', async () => {
    expect(await isLive(`${process.pid}_otherboot.1_00000000`)).toBe(false);
  });

  it.each(['', 'nonsense', '0_x_y', '-1_x_y', '4194303_x_y'])('is not live for %j', async (identity) => {
    expect(await isLive(identity)).toBe(false);
  });

  it('has a mark of when it started', async () => {
    expect(await startMark(process.pid)).toMatch(/\w/);
    expect(await startMark(4_194_303)).toBeUndefined();
  });
});
