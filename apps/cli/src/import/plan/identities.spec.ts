import { describe, expect, test } from '@jest/globals';
import { decodeFile } from '../read/decode-file.js';
import { readList } from '../read/read-list.js';
import { readTandems, type TandemRow } from '../read/read-tandems.js';
import { makeIds, nameKey, tellMentorsApart } from './identities.js';

const read = (...rows: string[]): readonly TandemRow[] => {
  const text = ['Nr.;Pate;Kind;Matching am;1. Treffen;Status;beendet am', ...rows].join('\n');
  const list = readList(decodeFile('a.csv', new TextEncoder().encode(text)));
  return list.kind === 'tandems' ? readTandems(list, '2025-01-15T09:00').tandems : [];
};

const people = (...rows: string[]): readonly (readonly [string, number])[] =>
  [...tellMentorsApart(read(...rows)).ordinal].map(([tandem, ordinal]) => [tandem.number, ordinal]);

describe('mentors of the same name', () => {
  test('are one person when one tandem follows the other', () => {
    const rows = ['1;Inga W.;A;01.06.2024;;aktiv;', '2;Inga  w.;B;01.01.2024;;beendet;01.06.2024'];
    expect(people(...rows)).toEqual([
      ['2', 1],
      ['1', 1],
    ]);
    expect(tellMentorsApart(read(...rows)).problems).toMatchObject([{ code: 'same-name-joined', line: 2 }]);
  });

  test('are two people when the tandems run at the same time', () => {
    const rows = ['1;Inga W.;A;31.05.2024;;aktiv;', '2;Inga W.;B;01.01.2024;;beendet;01.06.2024'];
    expect(people(...rows)).toEqual([
      ['2', 1],
      ['1', 2],
    ]);
    expect(tellMentorsApart(read(...rows)).problems).toMatchObject([{ code: 'same-name-apart', line: 2 }]);
  });

  test('a third tandem goes to whoever of them is free', () => {
    const rows = [
      '1;Inga W.;A;01.01.2023;;aktiv;',
      '2;Inga W.;B;01.02.2023;;beendet;01.06.2023',
      '3;Inga W.;C;01.07.2023;;aktiv;',
    ];
    expect(people(...rows)).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 2],
    ]);
  });
});

test('an id depends on the organisation and on every part of the key', () => {
  const id = makeIds('a');
  expect(id('x', 1)).toBe(makeIds('a')('x', 1));
  expect(new Set([id('x', 1), id('x', 2), id('x1'), id('x', '1'), makeIds('b')('x', 1)]).size).toBe(5);
});

test('names are the same whatever their case, spaces and coding of umlauts', () => {
  expect(nameKey(' Go\u0308kmen  D. ')).toBe(nameKey('gökmen d.'));
});
