import { v5 } from 'uuid';
import type { NewEvent, StoredEvent } from '@tandemspur/event-store';
import type { EventReader, ProjectedEvent, Projection } from '@tandemspur/projection-engine';

/** A domain for specs of the projection engine: numbers are put into boxes, corrected and taken back. */
export interface BoxEvent extends ProjectedEvent {
  readonly at: string;
  readonly recordedAt: string;
  readonly n: number;
  readonly target: string;
}

/** What a box folds to; `last` is the number that was put in last, by day, so order matters. */
interface Box {
  readonly count: number;
  readonly total: number;
  readonly last: number | null;
}

const namespace = '6f1c7a51-7d1e-4f0e-9d68-9a1f3c3b2f10';

/** A number that cannot be decoded, folded, made a row of, written: what a poison event is. */
export const poisons = { decode: -1, fold: -2, row: -3, write: -4 } as const;

/** An event for a box. `at` is the day it counts for. */
export const boxEvent = (
  name: string,
  type: 'Put' | 'Fixed' | 'Taken',
  { n = 0, at = '2024-01-01', target = '' }: { n?: number; at?: string; target?: string } = {},
): NewEvent => ({
  id: v5(name, namespace),
  type: `${type}.v1`,
  data: JSON.stringify({ n, at, target }),
  metadata: { recordedAt: '2026-01-01T10:00:00.000Z' },
});

export const boxReader: EventReader<BoxEvent> = {
  decode: (stored: StoredEvent) => {
    const { n, at, target } = JSON.parse(stored.data) as { n: number; at: string; target: string };
    if (n === poisons.decode) throw new Error('this number cannot be read');
    const { id, stream, revision, position, metadata } = stored;
    const recordedAt = metadata['recordedAt'] ?? '';
    return { id, type: stored.type.slice(0, -3), stream, revision, position, at, recordedAt, n, target };
  },
  wireNames: (types) => types.map((type) => `${type}.v1`),
  repairs: ['Fixed', 'Taken'],
  effective: (recorded) => {
    const taken = new Set(recorded.filter(({ type }) => type === 'Taken').map(({ target }) => target));
    const fixed = new Map(
      recorded.filter(({ type }) => type === 'Fixed').map(({ target, n }) => [target, n]),
    );
    return recorded
      .filter(({ id, type }) => type === 'Put' && !taken.has(id))
      .map((event) => ({ ...event, n: fixed.get(event.id) ?? event.n }))
      .sort((a, b) => (boxReader.placeOf(a) < boxReader.placeOf(b) ? -1 : 1));
  },
  placeOf: ({ at, position }) => `${at} ${position}`,
  recordedAt: ({ recordedAt }) => recordedAt,
};

const schema = 'boxes';

/** A table of each kind. */
export const boxProjection = (lanes: number, version = 1): Projection<BoxEvent, Box> => ({
  name: 'boxes',
  version,
  lanes,
  initial: { count: 0, total: 0, last: null },
  handlers: {
    Put: {
      fold: ({ count, total }, { n }) => {
        if (n === poisons.fold) throw new Error('this number cannot be folded');
        return { count: count + 1, total: total + n, last: n };
      },
    },
  },
  tables: [
    {
      kind: 'state',
      shape: {
        schema,
        name: 'totals',
        columns: { box: 'text', count: 'integer', total: 'integer', last: 'integer', revision: 'bigint' },
        primaryKey: ['box'],
      },
      rows: (box, { count, total, last }, revision) => {
        if (last === poisons.row) throw new Error('no row can be made of this number');
        return count === 0 ? [] : [{ box, count, total, last, revision: String(revision) }];
      },
    },
    {
      kind: 'events',
      shape: {
        schema,
        name: 'entries',
        columns: { id: 'uuid', box: 'text', at: 'text', n: 'integer' },
        primaryKey: ['id'],
      },
      row: (box, { id, at, n }) => ({ id, box, at, n }),
    },
    {
      kind: 'sums',
      shape: {
        schema,
        name: 'boxes_by_count',
        columns: { count: 'integer', lane: 'integer', amount: 'bigint' },
        primaryKey: ['count', 'lane'],
      },
      cells: (_, { count }) => (count === 0 ? [] : [{ cell: { count }, amount: 1 }]),
    },
  ],
});

/** The tables; `entries` refuses what SQL is to find. */
export const boxTables: readonly string[] = [
  `create schema ${schema}`,
  `create table ${schema}.totals (box text primary key, count integer not null, total integer not null,
     last integer, revision bigint not null)`,
  `create index totals_by_total on ${schema}.totals (total, box)`,
  `create table ${schema}.entries (id uuid primary key, box text not null, at text not null,
     n integer not null check (n <> ${poisons.write}))`,
  `create index entries_in_order on ${schema}.entries (box, at, id)`,
  `create table ${schema}.boxes_by_count (count integer not null, lane integer not null, amount bigint not null,
     primary key (count, lane))`,
];
