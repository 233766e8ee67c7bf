import { describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { portionOf } from './builder-pool.js';

const withFree = (free: number): Pick<pg.Pool, 'query'> => ({
  query: (() => Promise.resolve({ rows: [{ free }] })) as unknown as pg.Pool['query'],
});
const of = (...tables: readonly number[]) =>
  tables.map((count) => ({ tables: Array.from({ length: count }, () => ({})) }));

describe('what is built together', () => {
  it('takes no more than half of the sessions that are free', async () => {
    // 2 × (1 + 2) tables + 2 projections + 2 = 10; with the third 13.
    expect(await portionOf(withFree(20), of(1, 2, 1))).toHaveLength(2);
    expect(await portionOf(withFree(25), of(1, 2, 1))).toHaveLength(2);
    expect(await portionOf(withFree(26), of(1, 2, 1))).toHaveLength(3);
  });

  it('is one projection at least, however many tables it has', async () => {
    expect(await portionOf(withFree(4), of(9, 1))).toHaveLength(1);
    expect(await portionOf(withFree(-1), of(1, 1))).toHaveLength(1);
  });
});
