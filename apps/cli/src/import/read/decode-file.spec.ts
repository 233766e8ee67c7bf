import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ImportFileError } from '../problems/import-file-error.js';
import { decodeFile } from './decode-file.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const codeOf = (content: Uint8Array): string | undefined => {
  try {
    decodeFile('liste.csv', content);
    return undefined;
  } catch (error) {
    return error instanceof ImportFileError ? error.code : 'other';
  }
};

describe('decodeFile', () => {
  test('takes what is no UTF-8 for Windows-1252, with dash, euro and quotation marks', () => {
    const list = bytes(0x47, 0xfc, 0x6e, 0x74, 0x68, 0x65, 0x72, 0x20, 0x96, 0x80, 0x84, 0x93);
    expect(decodeFile('a.csv', list)).toEqual({
      name: 'a.csv',
      text: 'Günther –€„“',
      encoding: 'windows-1252',
    });
  });

  test('reads UTF-8 with and without byte order mark', () => {
    expect(decodeFile('a.csv', utf8('Şirin')).text).toBe('Şirin');
    expect(decodeFile('a.csv', utf8('\uFEFFŞirin'))).toMatchObject({ text: 'Şirin', encoding: 'utf-8' });
  });

  test("reads Excel's Unicode text", () => {
    const text = Buffer.from('\uFEFFNr.\tKind', 'utf16le');
    expect(decodeFile('a.txt', text)).toMatchObject({ text: 'Nr.\tKind', encoding: 'utf-16le' });
  });

  test.each([
    ['an empty file', bytes(), 'file-empty'],
    ['white space', utf8(' \r\n\r\n'), 'file-empty'],
    ['an Excel workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'not-a-csv'],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'not-a-csv'],
    ['a PDF', utf8('%PDF-1.7'), 'not-a-csv'],
    ['anything with NUL', bytes(0x4e, 0x00, 0xff), 'not-a-csv'],
  ])('refuses %s', (_, content, code) => {
    expect(codeOf(content)).toBe(code);
  });

  test('answers or refuses, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect([undefined, 'file-empty', 'not-a-csv']).toContain(codeOf(content));
      }),
    );
  });
});
