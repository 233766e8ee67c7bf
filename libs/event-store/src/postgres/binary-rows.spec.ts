import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BinaryRows } from './binary-rows.js';

/** The format as PostgreSQL's documentation of COPY has it, made by hand. */
function binaryCopy(rows: readonly (readonly string[])[]): Buffer {
  const parts = [Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)];
  for (const row of rows) {
    const columns = Buffer.alloc(2);
    columns.writeInt16BE(row.length);
    parts.push(columns);
    for (const text of row) {
      const length = Buffer.alloc(4);
      length.writeInt32BE(Buffer.byteLength(text));
      parts.push(length, Buffer.from(text));
    }
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xff])]);
}

test('gives the rows, wherever the chunks are cut', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(rows, fc.array(fc.nat({ max: 40 })), (expected, sizes) => {
      const seen: (readonly string[])[] = [];
      const reader = new BinaryRows((row) => seen.push(row));
      let bytes = binaryCopy(expected);
      for (const size of [...sizes, bytes.length]) {
        reader.take(bytes.subarray(0, size));
        bytes = bytes.subarray(size);
      }
      expect(seen).toEqual(expected);
    }),
  );
});

test('a row that never ends is not given', () => {
  const seen: (readonly string[])[] = [];
  new BinaryRows((row) => seen.push(row)).take(
    binaryCopy([
      ['a', 'b'],
      ['c', 'd'],
    ]).subarray(0, -4),
  );
  expect(seen).toEqual([['a', 'b']]);
});
