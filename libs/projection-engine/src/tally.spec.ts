import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Tally } from './tally.js';

const tallyOf = (ids: readonly string[]): Tally => {
  const tally = new Tally();
  for (const id of ids) tally.add(id);
  return tally;
};

describe('a tally', () => {
  test.each([
    { ids: [], sum: '00000000000000000000000000000000' },
    { ids: ['00000001-0002-0003-0004-000000000005'], sum: '00000001000200030004000000000005' },
    {
      ids: ['00000001-0002-0003-0004-000000000005', '10000000-1000-1000-1000-100000000010'],
      sum: '10000001100210031004100000000015',
    },
    // Each word of 32 bits runs over by itself; nothing is carried into the next one.
    {
      ids: ['ffffffff-ffff-ffff-ffff-ffffffffffff', '00000001-0000-0001-0000-000100000001'],
      sum: '00000000000000000000000000000000',
    },
    {
      ids: ['ffffffff-ffff-ffff-ffff-ffffffffffff', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
      sum: 'fffffffefffffffefffffffefffffffe',
    },
  ])('of $ids.length events', ({ ids, sum }) => {
    expect(tallyOf(ids)).toMatchObject({ events: ids.length, sum });
  });

  test('comes back from what is kept of it', () => {
    const tally = tallyOf(['89abcdef-0123-4567-89ab-cdef01234567']);
    expect(new Tally(tally.events, tally.sum).equals(tally)).toBe(true);
    expect(tally.sum).toBe('89abcdef0123456789abcdef01234567');
    expect(tally.copy().equals(tally)).toBe(true);
  });

  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 });

  test('of lanes adds up, however the events are dealt out', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.nat({ max: 3 }), { minLength: 30, maxLength: 30 }), (all, lanes) => {
        const byLane = new Map<number, string[]>();
        for (const [index, id] of all.entries()) {
          const lane = lanes[index] ?? 0;
          byLane.set(lane, [...(byLane.get(lane) ?? []), id]);
        }
        const total = new Tally();
        for (const own of byLane.values()) total.include(tallyOf(own));
        expect(total.equals(tallyOf(all.toReversed()))).toBe(true);
      }),
    );
  });

  test('changes with every event that is lost, repeated, or put in for another one', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.uuid(), (all, index, other) => {
        fc.pre(!all.includes(other));
        const one = all[index % all.length] ?? '';
        const whole = tallyOf(all);
        const lost = all.filter((id) => id !== one);
        expect(whole.equals(tallyOf(lost))).toBe(false);
        expect(whole.equals(tallyOf([...all, one]))).toBe(false);
        expect(whole.equals(tallyOf([...lost, other]))).toBe(false);
        // The sum alone tells an exchange, where the number cannot.
        expect(tallyOf([...lost, other]).sum).not.toBe(whole.sum);
      }),
    );
  });
});
