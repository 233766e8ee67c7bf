import type pg from 'pg';
import { to } from 'pg-copy-streams';

export interface CopyLimits {
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes after which no more is taken. */
  readonly mostBytes: number;
}

/** Bytes for `textRows`; when not `isWhole`, the limit came first, perhaps in the middle of a row. */
export interface Copied {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/**
 * What a query gives, all of whose columns are texts and never null. Twice as fast as the query itself: neither
 * side makes a message of each row, and nothing is escaped. COPY takes no parameters: values are part of the text.
 * @throws the driver's error; "Query read timeout", as the driver says it, when it takes too long.
 */
export async function copyOut(
  pool: pg.Pool,
  query: string,
  { timeout, mostBytes }: CopyLimits,
): Promise<Copied> {
  const client = await pool.connect();
  let failure: Error | undefined;
  // A connection that breaks while nobody listens would end the process.
  const onError = (error: Error): void => {
    failure ??= error;
  };
  client.on('error', onError);
  const copy = client.query(to(`copy (${query}) to stdout (format binary)`));
  const timer = setTimeout(() => {
    copy.destroy(new Error('Query read timeout'));
  }, timeout);
  const chunks: Buffer[] = [];
  let length = 0;
  let isWhole = false;
  try {
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= mostBytes) break;
    }
    isWhole = length < mostBytes;
    return { bytes: Buffer.concat(chunks), isWhole };
  } catch (error) {
    throw failure ?? error;
  } finally {
    clearTimeout(timer);
    if (isWhole) client.off('error', onError);
    // A copy that was left in the middle leaves its connection in the middle too.
    client.release(!isWhole);
  }
}
