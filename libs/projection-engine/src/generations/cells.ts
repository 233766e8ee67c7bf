import type { Row, TableShape } from '../projection.js';

/** The sums of one table, per lane, while they are built: there are few cells, however many streams add to them. */
export class Cells {
  readonly #cells = new Map<string, { readonly row: Row; amount: number }>();

  constructor(private readonly shape: TableShape) {}

  /** Rows of a difference: `amount` is added to the cell. */
  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const key = this.shape.primaryKey.map((column) => String(row[column])).join('\u0000');
      const known = this.#cells.get(key);
      const amount = Number(row['amount']);
      if (known === undefined) this.#cells.set(key, { row, amount });
      else known.amount += amount;
    }
  }

  /** Whatever does not add up to nothing. */
  rows(): readonly Row[] {
    return [...this.#cells.values()]
      .filter(({ amount }) => amount !== 0)
      .map(({ row, amount }) => ({ ...row, amount }));
  }
}
