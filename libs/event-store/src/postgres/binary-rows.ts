/** Signature, flags, length of the header's extension; the server sends none. */
const headerBytes = 11 + 4 + 4;

/**
 * Takes a `COPY … TO STDOUT (FORMAT binary)` apart, whose columns are all texts and never null, as PostgreSQL's
 * documentation of COPY describes the format. Chunk by chunk, so that the server goes on meanwhile.
 */
export class BinaryRows {
  #rest: Buffer | undefined;
  #isBehindHeader = false;

  constructor(private readonly onRow: (row: readonly string[]) => void) {}

  /** The next bytes; they may end anywhere. */
  take(chunk: Buffer): void {
    const bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    if (!this.#isBehindHeader && bytes.length >= headerBytes) {
      at = headerBytes;
      this.#isBehindHeader = true;
    }
    for (let next = at; this.#isBehindHeader && next >= 0;) {
      at = next;
      next = this.#row(bytes, at);
    }
    this.#rest = at < bytes.length ? bytes.subarray(at) : undefined;
  }

  /** Where the row that begins at `at` ends; -1 when the bytes end before, or it is the trailer. */
  #row(bytes: Buffer, start: number): number {
    let at = start + 2;
    if (at > bytes.length) return -1;
    const columns = bytes.readInt16BE(start);
    const row: string[] = [];
    for (let column = 0; column < columns; column++) {
      if (at + 4 > bytes.length) return -1;
      const begin = at + 4;
      at = begin + bytes.readInt32BE(at);
      if (at > bytes.length) return -1;
      row.push(bytes.toString('utf8', begin, at));
    }
    if (columns < 0) return -1;
    this.onRow(row);
    return at;
  }
}
