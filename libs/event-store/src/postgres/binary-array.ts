/**
 * Arrays in the server's binary form (`array_recv`), which node-postgres sends as they are. Its text form would
 * escape every quote of every JSON document, and the server would take all of that apart again.
 */
const oids = { text: 25, bigint: 20, uuid: 2950 } as const;
const headerBytes = 20;

/** A buffer with the header of a one-dimensional array, and `bodyBytes` left to fill. */
function withHeader(oid: number, length: number, bodyBytes: number, hasNulls = false): Buffer {
  const buffer = Buffer.allocUnsafe(headerBytes + bodyBytes);
  buffer.writeInt32BE(length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(hasNulls ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  if (length === 0) return buffer.subarray(0, 12);
  buffer.writeInt32BE(length, 12);
  buffer.writeInt32BE(1, 16);
  return buffer;
}

/** `text[]`; the texts hold no NUL. */
export function textArray(texts: readonly (string | null)[]): Buffer {
  const lengths = texts.map((text) => (text === null ? -1 : Buffer.byteLength(text)));
  const body = lengths.reduce((sum, length) => sum + 4 + Math.max(0, length), 0);
  const buffer = withHeader(oids.text, texts.length, body, lengths.includes(-1));
  let at = headerBytes;
  for (const [index, text] of texts.entries()) {
    at = buffer.writeInt32BE(lengths[index] ?? 0, at);
    if (text !== null) at += buffer.write(text, at, 'utf8');
  }
  return buffer;
}

/** `bigint[]`. */
export function bigintArray(numbers: readonly bigint[]): Buffer {
  const buffer = withHeader(oids.bigint, numbers.length, numbers.length * 12);
  let at = headerBytes;
  for (const number of numbers) {
    at = buffer.writeInt32BE(8, at);
    at = buffer.writeBigInt64BE(number, at);
  }
  return buffer;
}

/** `uuid[]` of well-formed UUIDs. */
export function uuidArray(ids: readonly string[]): Buffer {
  const buffer = withHeader(oids.uuid, ids.length, ids.length * 20);
  let at = headerBytes;
  for (const id of ids) {
    at = buffer.writeInt32BE(16, at);
    at += buffer.write(id.replaceAll('-', ''), at, 'hex');
  }
  return buffer;
}
