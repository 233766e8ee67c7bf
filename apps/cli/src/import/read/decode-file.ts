import { ImportFileError } from '../problems/import-file-error.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** A file of the list as text, without byte order mark. */
export interface DecodedFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** What bytes 0x80–0x9F are in Windows-1252 (WHATWG Encoding Standard); the rest is Latin-1. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Not TextDecoder: Node from 20.18.3 to 24.11 reads its `windows-1252` as Latin-1 (nodejs/node#56542), which
 * turns every dash and quotation mark of Excel into a control character.
 */
const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => c1.charAt(character.charCodeAt(0) - 0x80));

const foreign: readonly (readonly [format: string, signature: readonly number[]])[] = [
  ['Excel (.xlsx)', [0x50, 0x4b, 0x03, 0x04]],
  ['Excel (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const decode = (bytes: Uint8Array): Omit<DecodedFile, 'name'> => {
  if (startsWith(bytes, [0xff, 0xfe])) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
};

/**
 * The text of a CSV file. UTF-8 and UTF-16 (Excel's "Unicode text") are recognised; whatever is not valid UTF-8
 * is Windows-1252, Excel's default in Germany.
 *
 * @throws ImportFileError `file-empty`, `not-a-csv`
 */
export const decodeFile = (name: string, bytes: Uint8Array): DecodedFile => {
  const format = foreign.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (format) throw new ImportFileError('not-a-csv', { file: name, format });
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw new ImportFileError('file-empty', { file: name });
  if (text.includes('\0')) throw new ImportFileError('not-a-csv', { file: name, format: '?' });
  return { name, text, encoding };
};
