import { describe, expect, it } from '@jest/globals';
import { pageAfter, type Waiting } from './waiting-order.js';

const waiting = (id: string, waitingSince: string, nearness: Waiting['nearness'] = 'unknown'): Waiting => ({
  id,
  waitingSince,
  nearness,
});
const idsOf = ({ items }: { items: readonly Waiting[] }) => items.map(({ id }) => id);

describe('the waiting list', () => {
  it('has whoever waits longest first', () => {
    const list = [waiting('b', '2024-03-01'), waiting('c', '2024-01-15'), waiting('a', '2024-03-01')];
    expect(idsOf(pageAfter(list, undefined, 10))).toEqual(['c', 'a', 'b']);
  });

  it('has the nearest first when a place is given', () => {
    const list = [
      waiting('far', '2020-01-01', 'far'),
      waiting('near', '2024-01-01', 'near'),
      waiting('same', '2024-05-01', 'same'),
      waiting('unknown', '2019-01-01', 'unknown'),
    ];
    expect(idsOf(pageAfter(list, undefined, 10))).toEqual(['same', 'near', 'far', 'unknown']);
  });

  it('comes in pages that leave nobody out and name nobody twice', () => {
    const list = ['e', 'd', 'c', 'b', 'a'].map((id) => waiting(id, '2024-01-01'));
    const first = pageAfter(list, undefined, 2);
    const second = pageAfter(list, first.last, 2);
    const third = pageAfter(list, second.last, 2);
    expect([idsOf(first), idsOf(second), idsOf(third)]).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(third.last).toBeUndefined();
  });
});
