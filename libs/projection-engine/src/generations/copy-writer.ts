import type { Pool, PoolClient } from 'pg';
import { from, type CopyStreamQuery } from 'pg-copy-streams';
import type { FailurePoint } from './failures.js';

/** What the nth row of a chunk was made of. */
export type Locate = (row: number) => FailurePoint | Promise<FailurePoint>;

interface Chunk {
  /** Rows of this COPY before it. */
  readonly before: number;
  readonly locate: Locate;
}

/** More chunks than can lie between this process and the row that the server is at. */
const rememberedChunks = 64;

/** One long `COPY … FROM STDIN` on a connection of its own, opened with the first row. */
export class CopyWriter {
  #client: PoolClient | undefined;
  #stream: CopyStreamQuery | undefined;
  #failure: Error | undefined;
  #fail: (error: Error) => void = () => undefined;
  readonly #failed: Promise<never>;
  #isAborted = false;
  #rows = 0;
  readonly #chunks: Chunk[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly target: string,
  ) {
    this.#failed = new Promise<never>((_, reject) => {
      this.#fail = (error) => {
        this.#failure ??= error;
        reject(this.#failure);
      };
    });
    this.#failed.catch(() => undefined);
  }

  /**
   * Lines of COPY's text form; resolves when there is room for more. One at a time.
   * @throws what the server says of this chunk or of one before.
   */
  async write(lines: string, rows: number, locate: Locate): Promise<void> {
    if (rows === 0) return;
    this.#stream ??= await this.#open();
    if (this.#failure !== undefined) throw this.#failure;
    this.#chunks.push({ before: this.#rows, locate });
    if (this.#chunks.length > rememberedChunks) this.#chunks.shift();
    this.#rows += rows;
    const stream = this.#stream;
    const taken = new Promise<void>((resolve) => {
      stream.write(lines, 'utf8', () => {
        resolve();
      });
    });
    await Promise.race([taken, this.#failed]);
  }

  /** Until the server has stored all rows. @throws as `write`. */
  async end(): Promise<void> {
    const stream = this.#stream;
    if (stream === undefined) return;
    if (this.#failure !== undefined) throw this.#failure;
    const finished = new Promise<void>((resolve) => {
      stream.once('finish', resolve);
    });
    stream.end();
    await Promise.race([finished, this.#failed]);
    this.#client?.off('error', this.#fail);
    this.#client?.release();
    this.#client = undefined;
    this.#stream = undefined;
  }

  /** Ends the connection in the middle of the COPY; does nothing after `end`. */
  abort(): void {
    this.#isAborted = true;
    this.#client?.release(true);
    this.#client = undefined;
  }

  /** What the row was made of at which the server stopped, if its error names the row. */
  async pointOf(error: unknown): Promise<FailurePoint> {
    const where = typeof error === 'object' && error !== null && 'where' in error ? String(error.where) : '';
    const line = Number(/\bline (\d+)/.exec(where)?.[1] ?? 0);
    const chunk = this.#chunks.findLast(({ before }) => before < line);
    return line === 0 || chunk === undefined ? {} : chunk.locate(line - 1 - chunk.before);
  }

  async #open(): Promise<CopyStreamQuery> {
    const client = await this.pool.connect();
    if (this.#isAborted) {
      client.release(true);
      throw new Error('the COPY was given up before it began');
    }
    this.#client = client;
    client.on('error', this.#fail);
    const stream = client.query(from(`copy ${this.target} from stdin`));
    stream.on('error', this.#fail);
    return stream;
  }
}
