import { expect, test } from '@jest/globals';
import { renderPairs, renderTable } from './table.js';

test('a table is as wide as its cells, with numbers to the right and no blanks at the end', () => {
  const columns = [
    {
      title: { de: 'Größe', en: 'size' },
      isNumber: true,
      cell: ({ size }: { size: number }) => String(size),
    },
    { title: { de: 'Wort', en: 'word' }, cell: ({ word }: { word: string }) => word },
  ];
  const rows = [
    { size: 1, word: 'ä–ß', note: '' },
    { size: 1_000_000, word: '', note: '' },
  ];
  expect(renderTable(columns as never, rows, 'de')).toBe('  Größe  Wort\n      1  ä–ß\n1000000\n');
  expect(renderTable(columns as never, [], 'en')).toBe('size  word\n');
});

test('pairs stand below each other', () => {
  expect(
    renderPairs(
      [
        ['from', 'a'],
        ['copied', 'b'],
      ],
      '  ',
    ),
  ).toBe('  from    a\n  copied  b\n');
});
