/** A table that one projection owns. Rows of one key are replaced together. */
export interface ProjectionTable {
  /** Qualified and safe to place into SQL: comes from code, never from input. */
  readonly name: string;
  /** Column that holds the key (a UUID). */
  readonly keyColumn: string;
  /** Column name → PostgreSQL type, in the order of insertion. */
  readonly columns: Readonly<Record<string, string>>;
}

export type Row = Readonly<Record<string, unknown>>;

/**
 * A projection is data plus one pure function: what the rows of one stream are, given its whole effective
 * history. The store filter derives from `types`.
 */
export interface Projection<Event> {
  readonly name: string;
  /** Raise it when the rows' meaning changes: the projection is then built anew. */
  readonly version: number;
  /** Wire names of the events it handles. */
  readonly types: readonly string[];
  readonly table: ProjectionTable;
  /** Pure; must not throw for any history. Rows have the table's columns. */
  readonly rows: (key: string, history: readonly Event[]) => readonly Row[];
}

/** What the engine must know of the events it carries. */
export interface EventReader<Event> {
  /** The effective history of one stream as recorded up to `position`, inclusive. */
  readonly history: (stream: string, position: string) => Promise<readonly Event[]>;
  /** The key of a stream: its id without the kind. */
  readonly keyOf: (stream: string) => string;
}
