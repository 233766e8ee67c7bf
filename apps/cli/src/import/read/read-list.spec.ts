import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ImportFileError } from '../problems/import-file-error.js';
import { readList, type List } from './read-list.js';
import { readRecords } from './read-records.js';

const list = (text: string): List => readList({ name: 'liste.csv', text, encoding: 'utf-8' });

const errorOf = (text: string): { code: string; rule: string } => {
  try {
    list(text);
  } catch (error) {
    if (error instanceof ImportFileError) return { code: error.code, rule: error.rule.de };
  }
  return { code: '', rule: '' };
};

describe('readList', () => {
  test('finds the header below titles, and leaves out blank lines, totals and repeated headers', () => {
    const header = 'Tandem;Kind;Datum;Dauer;Art;Was gemacht;Stimmung';
    const found = list(
      `Treffen 2024\r\n\r\n${header}\r\n1;A;1.1.24;1 h;P;;\r\n;;;;;;\r\n${header}\r\nSumme;1;;;;;\r\n`,
    );
    expect(found).toMatchObject({ kind: 'meetings', separator: ';', titles: ['Treffen 2024'] });
    expect(found.rows).toMatchObject([{ line: 4, original: '1;A;1.1.24;1 h;P;;' }]);
    expect([...found.columns]).toEqual([
      ['tandem', 0],
      ['child', 1],
      ['date', 2],
      ['duration', 3],
      ['mode', 4],
      ['activity', 5],
      ['mood', 6],
    ]);
  });

  test.each([
    [',', 'Tandem,Datum,Dauer,Art\n1,1.1.24,"1,5 h",P', '1,5 h'],
    ['\t', 'Tandem\tDatum\tDauer\tArt\n1\t1.1.24\t1,5 h\tP', '1,5 h'],
    [';', ' TANDEM ; datum;Dauer;Art\n1;1.1.24;1,5 h;P', '1,5 h'],
  ])('knows the separator %j by the header', (separator, text, cell) => {
    const found = list(text);
    expect(found.separator).toBe(separator);
    expect(found.rows[0]?.cells[2]).toBe(cell);
  });

  test('knows a list of tandems in another order of columns and with broken umlauts', () => {
    const text = 'Status;Nr;Kind;Pate;Matching am;1. Treffen;beendet am;F?hrungszeugnis v.\naktiv;1;K;P;;;;';
    expect(list(text)).toMatchObject({ kind: 'tandems' });
  });

  test('names the columns that are missing', () => {
    expect(errorOf('Stand heute\nTandem;Kind;Datum;Dauer\n1;A;1.1.24;1 h')).toEqual({
      code: 'columns-missing',
      rule: 'In der Kopfzeile (Zeile 2) fehlen: Art.',
    });
  });

  test('refuses what has no header', () => {
    expect(errorOf('Einkaufszettel\nMilch;2').code).toBe('header-missing');
  });

  test('answers or refuses, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(['', 'columns-missing', 'header-missing']).toContain(errorOf(text).code);
      }),
    );
  });
});

describe('readRecords', () => {
  test('keeps the line numbers when a quoted cell stands on two lines', () => {
    const records = readRecords('a;"b\nc";d\n\n1;2;3\n', ';');
    expect(records.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b\nc', 'd']],
      [3, ['']],
      [4, ['1', '2', '3']],
    ]);
  });

  test('loses only the line whose quotation mark does not close', () => {
    const records = readRecords('a;b\n1;"offen\n2;zwei\n', ';');
    expect(records).toMatchObject([
      { line: 1, broken: false },
      { line: 2, original: '1;"offen', broken: true },
      { line: 3, cells: ['2', 'zwei'], broken: false },
    ]);
  });

  test('keeps a quotation mark inside a cell', () => {
    expect(readRecords('1;das "große" Spiel;x', ';')[0]?.cells).toEqual(['1', 'das "große" Spiel', 'x']);
  });

  test('never throws, and loses no line', () => {
    const line = fc.stringMatching(/^[a";, ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const originals = readRecords(text, ';').map(({ original }) => original);
        expect(originals.join('\n').replace(/\n+$/, '')).toBe(text.replace(/\n+$/, ''));
      }),
      { numRuns: 1000 },
    );
  });
});
