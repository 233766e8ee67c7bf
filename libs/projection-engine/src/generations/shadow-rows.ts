import type { Pool } from 'pg';
import { differenceOf, type Difference } from '../difference.js';
import { isDeterministic } from '../failures.js';
import { tableName } from '../generation.js';
import type { ProjectedEvent, Projection, Row, TableShape } from '../projection.js';
import { Cells } from './cells.js';
import { copyLine } from './copy-text.js';
import { CopyWriter, type Locate } from './copy-writer.js';
import { BuildFailed, type FailurePoint } from './failures.js';
import type { LaneChange } from './projection-fold.js';

/** `schema.table (columns)` of a shadow. */
export const copyTarget = (shape: TableShape): string =>
  `${tableName(shape, 'building')} (${Object.keys(shape.columns).join(', ')})`;

interface Target {
  readonly shape: TableShape;
  readonly columns: readonly string[];
  readonly writer: CopyWriter;
  /** Instead of rows, for a table of sums. */
  readonly cells: Cells | undefined;
  lines: string;
  rows: number;
  /** The stream of each row, where rows are made of states. */
  streams: string[];
}

/** The rows of one projection's shadow tables on their way to the server. */
export class ShadowRows<Event extends ProjectedEvent> {
  readonly #targets: readonly Target[];

  constructor(
    private readonly projection: Projection<Event>,
    pool: Pool,
  ) {
    this.#targets = projection.tables.map(({ kind, shape }) => ({
      shape,
      columns: Object.keys(shape.columns),
      writer: new CopyWriter(pool, copyTarget(shape)),
      cells: kind === 'sums' ? new Cells(shape) : undefined,
      ...{ lines: '', rows: 0, streams: [] },
    }));
  }

  /** A row of the table with this index. */
  add(table: number, row: Row): void {
    const target = this.#targets[table];
    if (target === undefined) throw new RangeError(`no table ${table}`);
    target.lines += copyLine(target.columns, row);
    target.rows += 1;
  }

  /** Rows of a state, and what it adds to sums. False, and nothing is added, when the projection's functions throw. */
  addState(change: LaneChange<Event>): boolean {
    try {
      this.addDifference(change.stream, differenceOf(this.projection, [change], change.lane));
      return true;
    } catch {
      return false;
    }
  }

  /** New rows that a stream's state makes, and what it adds to sums. */
  addDifference(stream: string, difference: Difference): void {
    for (const [index, { put }] of difference.entries()) {
      const target = this.#targets[index];
      if (target?.cells !== undefined) target.cells.add(put);
      else {
        for (const row of put) {
          this.add(index, row);
          target?.streams.push(stream);
        }
      }
    }
  }

  /** What goes into sums and out of them. */
  addToSums(table: number, rows: readonly Row[]): void {
    this.#targets[table]?.cells?.add(rows);
  }

  /**
   * Sends what was added; more may be added meanwhile, but not sent.
   * @param locateEvent what the nth row of the table was made of, where rows are made of events.
   * @throws BuildFailed for a row that the server refuses.
   */
  async flush(locateEvent: (table: number) => Locate): Promise<void> {
    const writing = this.#targets.map((target, index) => {
      const { lines, rows, streams } = target;
      Object.assign(target, { lines: '', rows: 0, streams: [] });
      const isOfState = this.projection.tables[index]?.kind !== 'events';
      const locate: Locate = isOfState ? (row) => stateAt(streams, row) : locateEvent(index);
      return this.#naming(target, () => target.writer.write(lines, rows, locate));
    });
    await Promise.all(writing);
  }

  /** Writes the sums and ends the writing. @throws BuildFailed */
  async end(): Promise<void> {
    for (const [index, { cells }] of this.#targets.entries()) {
      for (const row of cells?.rows() ?? []) this.add(index, row);
    }
    await this.flush(() => () => ({}));
    await Promise.all(this.#targets.map((target) => this.#naming(target, () => target.writer.end())));
  }

  abort(): void {
    for (const { writer } of this.#targets) writer.abort();
  }

  async #naming({ shape, writer }: Target, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isDeterministic(error)) throw error;
      const point = await writer.pointOf(error);
      throw new BuildFailed(this.projection.name, { ...point, table: shape.name }, error);
    }
  }
}

const stateAt = (streams: readonly string[], row: number): FailurePoint => {
  const stream = streams[row];
  return stream === undefined ? {} : { stream };
};
