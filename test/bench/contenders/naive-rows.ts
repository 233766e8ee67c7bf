import type { Projection, ProjectionTable, Row, TableShape } from '@tandemspur/projection-engine';
import { entities, eventReader } from '@tandemspur/read-models';
import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import type { Event } from './engine.js';

/** What a stream folds to for one projection. */
export interface Held {
  readonly state: unknown;
  readonly revision: bigint;
  readonly place: string;
}

/** The states and effective events before and after one event. */
export interface Change {
  readonly stream: string;
  readonly before: Held;
  readonly after: Held;
  readonly gone: readonly Event[];
  readonly come: readonly Event[];
}

const entityOf = (name: string): EntitySchema<ObjectLiteral> => {
  const entity = (entities as unknown as EntitySchema<ObjectLiteral>[]).find(
    ({ options }) => options.tableName === name,
  );
  if (!entity) throw new Error(`no entity of ${name}`);
  return entity;
};

const keyOf = ({ primaryKey }: TableShape, row: Row): Row =>
  Object.fromEntries(primaryKey.map((name) => [name, row[name] ?? null]));

/** As one finds it in many projects: look for the row, change it or make a new one, save. */
const save = async (manager: EntityManager, shape: TableShape, row: Row): Promise<void> => {
  const repository = manager.getRepository(entityOf(shape.name));
  const found = await repository.findOne({ where: keyOf(shape, row) });
  await repository.save(Object.assign(found ?? repository.create(), row));
};

const remove = async (manager: EntityManager, shape: TableShape, row: Row): Promise<void> => {
  await manager.getRepository(entityOf(shape.name)).delete(keyOf(shape, row));
};

const add = async (manager: EntityManager, shape: TableShape, cell: Row, amount: number): Promise<void> => {
  const repository = manager.getRepository(entityOf(shape.name));
  const row = { ...cell, lane: 0 };
  const found = await repository.findOne({ where: row });
  const sum = Number(found?.['amount'] ?? 0) + amount;
  await repository.save(Object.assign(found ?? repository.create(), row, { amount: String(sum) }));
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const saveIn = async (
  manager: EntityManager,
  table: ProjectionTable<Event, unknown>,
  { stream, before, after, gone, come }: Change,
): Promise<void> => {
  const { shape } = table;
  if (table.kind === 'state') {
    for (const row of table.rows(stream, after.state, after.revision)) await save(manager, shape, row);
    return;
  }
  if (table.kind === 'events') {
    const rows = (events: readonly Event[]) =>
      new Map(events.map((event) => [event.id, table.row(stream, event)]));
    const [old, fresh] = [rows(gone), rows(come)];
    for (const [id, row] of fresh) if (row && !isSame(row, old.get(id))) await save(manager, shape, row);
    for (const [id, row] of old) if (row && !fresh.has(id)) await remove(manager, shape, row);
    return;
  }
  const [out, into] = [table.cells(stream, before.state), table.cells(stream, after.state)];
  if (isSame(out, into)) return;
  for (const { cell, amount } of out) await add(manager, shape, cell, -amount);
  for (const { cell, amount } of into) await add(manager, shape, cell, amount);
};

/** Row by row in the transaction of one event. */
export const saveRows = async (
  manager: EntityManager,
  { tables }: Projection<Event>,
  change: Change,
): Promise<void> => {
  for (const table of tables) await saveIn(manager, table, change);
};

/** What a history folds to, and its effective events. */
export const foldAll = (
  { handlers, initial }: Projection<Event>,
  recorded: readonly Event[],
): Held & { readonly events: readonly Event[] } => {
  const events = eventReader.effective(recorded);
  const last = events.at(-1);
  return {
    state: events.reduce((state, event) => handlers[event.type]?.fold(state, event) ?? state, initial),
    revision: recorded.at(-1)?.revision ?? -1n,
    place: last ? eventReader.placeOf(last) : '',
    events,
  };
};
