import type { Pool, PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { isDeterministic } from '../failures.js';
import type { TableDifference } from '../difference.js';
import { tableName } from '../generation.js';
import type { ProjectedEvent, Projection, Row, TableShape } from '../projection.js';
import { copyLine } from './copy-text.js';
import { BuildFailed } from './failures.js';

/** Characters of lines that are sent together. */
const sentTogether = 1 << 20;

/** Lines on their way into a temporary table. */
interface Heap {
  readonly table: string;
  readonly columns: readonly string[];
  lines: string;
  /** Something was sent. */
  isUsed: boolean;
}

/**
 * Rows of a shadow that were written and have to be others. They are put aside in temporary tables and exchanged all
 * at once: without an index, each exchange reads the whole shadow.
 */
export class Rewrites<Event extends ProjectedEvent> {
  #client: PoolClient | undefined;
  readonly #heaps: readonly { readonly shape: TableShape; readonly gone: Heap; readonly put: Heap }[];

  constructor(
    private readonly projection: Projection<Event>,
    private readonly pool: Pool,
  ) {
    const heap = (table: string, columns: readonly string[]): Heap => ({
      ...{ table, columns },
      ...{ lines: '', isUsed: false },
    });
    this.#heaps = projection.tables.map(({ shape }, index) => ({
      shape,
      gone: heap(`gone_${index}`, shape.primaryKey),
      put: heap(`put_${index}`, Object.keys(shape.columns)),
    }));
  }

  /** `put` of the table with this index replaces what has its keys. */
  async add(table: number, { put, gone }: TableDifference): Promise<void> {
    const heaps = this.#heaps[table];
    if (heaps === undefined) throw new RangeError(`no table ${table}`);
    const { primaryKey } = heaps.shape;
    for (const values of gone) {
      const row: Row = Object.fromEntries(primaryKey.map((column, index) => [column, values[index] ?? null]));
      heaps.gone.lines += copyLine(primaryKey, row);
    }
    for (const row of put) {
      heaps.gone.lines += copyLine(primaryKey, row);
      heaps.put.lines += copyLine(heaps.put.columns, row);
    }
    for (const heap of [heaps.gone, heaps.put]) if (heap.lines.length > sentTogether) await this.#send(heap);
  }

  /** Exchanges the rows. @throws BuildFailed for rows that the server refuses. */
  async end(): Promise<void> {
    for (const { shape, gone, put } of this.#heaps) {
      try {
        await this.#send(gone);
        await this.#send(put);
        await this.#exchange(shape, gone, put);
      } catch (error) {
        if (isDeterministic(error)) throw new BuildFailed(this.projection.name, { table: shape.name }, error);
        throw error;
      }
    }
    this.abort();
  }

  /** Ends the connection, and the temporary tables with it. */
  abort(): void {
    this.#client?.release(true);
    this.#client = undefined;
  }

  async #exchange({ primaryKey, ...shape }: TableShape, gone: Heap, put: Heap): Promise<void> {
    const shadow = tableName({ ...shape, primaryKey }, 'building');
    const isSame = primaryKey.map((column) => `s.${column} = g.${column}`).join(' and ');
    if (gone.isUsed)
      await this.#client?.query(`delete from ${shadow} s using ${gone.table} g where ${isSame}`);
    const columns = put.columns.join(', ');
    if (put.isUsed) {
      await this.#client?.query(`insert into ${shadow} (${columns}) select ${columns} from ${put.table}`);
    }
  }

  async #send(heap: Heap): Promise<void> {
    if (heap.lines === '') return;
    const client = (this.#client ??= await this.#open());
    const { table, columns, lines } = heap;
    Object.assign(heap, { lines: '', isUsed: true });
    const copy = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
    await pipeline(Readable.from([Buffer.from(lines)]), copy);
  }

  async #open(): Promise<PoolClient> {
    const client = await this.pool.connect();
    client.on('error', () => undefined);
    for (const { shape, gone, put } of this.#heaps) {
      const shadow = tableName(shape, 'building');
      for (const { table, columns } of [gone, put]) {
        await client.query(
          `create temp table ${table} as select ${columns.join(', ')} from ${shadow} with no data`,
        );
      }
    }
    return client;
  }
}
