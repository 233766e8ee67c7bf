import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { bigintArray, textArray, uuidArray } from './binary-array.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** What the server makes of it, as text. */
const asServerSees = async (array: Buffer, type: string): Promise<unknown> => {
  const { rows } = await pool.query<{ seen: unknown }>(
    `select coalesce(array_agg(e::text order by n), '{}') as seen
     from unnest($1::${type}[]) with ordinality as a (e, n)`,
    [array],
  );
  return rows[0]?.seen;
};

test.each([
  ['none', []],
  ['one', ['x']],
  ['what the text form would have to escape', ['', '"', '\\', '{a,b}', 'NULL', "it's", '\n\t\u0001', ' ']],
  ['Unicode', ['Zoë', '家', '👩‍👧', '\u2028', '\u{10ffff}']],
  ['long ones', ['ü'.repeat(300_000), 'x'.repeat(70_000)]],
])('texts: %s', async (_, texts) => {
  expect(await asServerSees(textArray(texts), 'text')).toEqual(texts);
});

test('numbers, to the ends of their range', async () => {
  const numbers = [0n, -1n, 1n, 2n ** 63n - 1n, -(2n ** 63n), 4_294_967_296n];
  expect(await asServerSees(bigintArray(numbers), 'bigint')).toEqual(numbers.map(String));
  expect(await asServerSees(bigintArray([]), 'bigint')).toEqual([]);
});

test('UUIDs, in any case', async () => {
  const ids = ['00000000-0000-0000-0000-000000000000', '0197A000-ABCD-7000-8000-fedcba987654'];
  expect(await asServerSees(uuidArray(ids), 'uuid')).toEqual(ids.map((id) => id.toLowerCase()));
  expect(await asServerSees(uuidArray([]), 'uuid')).toEqual([]);
});
