import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { copyOut } from './copy-out.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const lengths = async (query: string, mostBytes: number): Promise<[number[], boolean]> => {
  const seen: number[] = [];
  const limits = { timeout: 10_000, mostBytes };
  const isWhole = await copyOut(pool, query, limits, ([text = '']) => seen.push(text.length));
  return [seen, isWhole];
};

const large = `select repeat('x', 300000) from generate_series(1, 20)`;

test('gives all rows, and says so', async () => {
  expect(await lengths(large, 2 ** 30)).toEqual([Array.from({ length: 20 }, () => 300_000), true]);
  expect(await lengths(`select 'x' where false`, 1)).toEqual([[], true]);
});

test('stops after so many bytes, but not before the first row: who goes on behind the last one comes to an end', async () => {
  const [some, isWhole] = await lengths(large, 1_000_000);
  expect([some.length, isWhole]).toEqual([3, false]);
  const [first, isAll] = await lengths(large, 1);
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThan(20);
  expect(isAll).toBe(false);
});

test('leaves a connection behind that works', async () => {
  await lengths(large, 1);
  expect(await lengths(`select 'x'`, 100)).toEqual([[1], true]);
});
