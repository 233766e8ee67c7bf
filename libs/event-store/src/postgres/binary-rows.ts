/** Signature, flags, length of the header's extension; the server sends none. */
const headerBytes = 11 + 4 + 4;

/**
 * The rows of a `COPY … TO STDOUT (FORMAT binary)` whose columns are all texts and never null, as PostgreSQL's
 * documentation of COPY describes the format. A row that the bytes end in is left out.
 */
export function textRows(bytes: Buffer): string[][] {
  const rows: string[][] = [];
  let at = headerBytes;
  while (at + 2 <= bytes.length) {
    const columns = bytes.readInt16BE(at);
    if (columns < 0) break;
    at += 2;
    const row: string[] = [];
    for (let column = 0; column < columns; column++) {
      if (at + 4 > bytes.length) return rows;
      const start = at + 4;
      at = start + bytes.readInt32BE(at);
      if (at > bytes.length) return rows;
      row.push(bytes.toString('utf8', start, at));
    }
    rows.push(row);
  }
  return rows;
}
