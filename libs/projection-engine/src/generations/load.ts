import type { Pool } from 'pg';
import { beginning, type EventStore, type Position } from '@tandemspur/event-store';
import type { EventReader } from '../event-reader.js';
import { isDeterministic } from '../failures.js';
import { tableName, type Generation } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { BuildFailed } from './failures.js';
import { requireLease, shapesOf } from './lease.js';
import type { Progress } from './progress.js';
import { ProjectionFold } from './projection-fold.js';
import { readOnce } from './read-once.js';
import { refold } from './refold.js';
import { Rewrites } from './rewrites.js';
import { missingFrom } from './shadow-tables.js';
import { ShadowRows } from './shadow-rows.js';
import { inTransaction } from './transaction.js';

export interface LoadOptions<Event extends ProjectedEvent> {
  /** The build's own connections. */
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly builder: string;
  readonly shadows: readonly Shadow<Event>[];
  /** States in memory, of all projections together. */
  readonly capacity: number;
  readonly progress: Progress;
  /** @throws when the build has to end. */
  readonly check: () => void;
}

/** A generation that is being built. */
export interface Shadow<Event extends ProjectedEvent> {
  readonly projection: Projection<Event>;
  readonly generation: Generation;
  /** Ids of events that the projection leaves out. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * Fills empty shadow tables from history as it is now, adds indexes and constraints, and gives the generations lanes
 * that stand where history ended. Returns how many events each one took, by projection.
 *
 * @throws BuildFailed, what `check` throws, errors of the store and of the server.
 */
export const load = async <Event extends ProjectedEvent>(
  options: LoadOptions<Event>,
): Promise<ReadonlyMap<string, number>> => {
  const { pool, store, reader, shadows, progress } = options;
  const until = await store.head();
  const makings = shadows.map((shadow) => ({
    ...shadow,
    fold: new ProjectionFold(shadow.projection, reader, shadow.skipped),
    rows: new ShadowRows(shadow.projection, pool),
    rewrites: new Rewrites(shadow.projection, pool),
  }));
  try {
    progress.enter('copy', await store.count(beginning, until, Number.MAX_SAFE_INTEGER));
    const onEvents = (count: number): void => {
      progress.add(count);
    };
    await readOnce({ ...options, makings, until, onEvents });
    progress.complete();
    const onStart = (streams: number): void => {
      progress.enter('repair', streams);
    };
    await writeStates(makings, options.check);
    await refold({ ...options, makings, until, onStart, onStreams: onEvents });
    await Promise.all(makings.map(({ rows }) => rows.end()));
    await Promise.all(makings.map(({ rewrites }) => rewrites.end()));
  } finally {
    for (const { rows, rewrites } of makings) {
      rows.abort();
      rewrites.abort();
    }
  }
  await index(options);
  for (const { fold, generation } of makings) {
    await insertLanes(options, generation, until, fold);
  }
  return new Map(
    makings.map(({ projection, fold }) => [
      projection.name,
      fold.tallies.reduce((sum, { events }) => sum + events, 0),
    ]),
  );
};

/** States written together. */
const stateBatch = 2_000;

const writeStates = async <Event extends ProjectedEvent>(
  makings: readonly { readonly fold: ProjectionFold<Event>; readonly rows: ShadowRows<Event> }[],
  check: () => void,
): Promise<void> => {
  for (const { fold, rows } of makings) {
    let added = 0;
    for (const change of fold.rest()) {
      if (!rows.addState(change)) fold.putOff(change.stream);
      if (++added % stateBatch > 0) continue;
      check();
      await rows.flush(() => () => ({}));
    }
    await rows.flush(() => () => ({}));
  }
};

/** Tables beside each other; one table's indexes one after the other, each in its own transaction. */
const index = async <Event extends ProjectedEvent>({
  pool,
  builder,
  shadows,
  progress,
  check,
}: LoadOptions<Event>): Promise<void> => {
  const tables = shadows.flatMap(({ projection, generation }) =>
    shapesOf(projection).map((shape) => ({ projection, generation, shape })),
  );
  const statements = await Promise.all(tables.map(({ shape }) => missingFrom(pool, shape)));
  progress.enter(
    'index',
    statements.reduce((sum, { length }) => sum + length + 1, 0),
  );
  const outcomes = await Promise.allSettled(
    tables.map(async ({ projection, generation, shape }, table) => {
      for (const statement of [...(statements[table] ?? []), `analyze ${tableName(shape, 'building')}`]) {
        check();
        try {
          await inTransaction(pool, async (client) => {
            await requireLease(client, builder, generation.id);
            await client.query(statement);
          });
        } catch (error) {
          if (!isDeterministic(error)) throw error;
          throw new BuildFailed(projection.name, { table: shape.name }, error);
        }
        progress.add();
      }
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

const insertLanes = <Event extends ProjectedEvent>(
  { pool, builder }: LoadOptions<Event>,
  generation: Generation,
  until: Position,
  { tallies }: ProjectionFold<Event>,
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await requireLease(client, builder, generation.id);
    await client.query(
      `insert into projection_engine.lane (generation, lane, position, applied, id_sum, owner, epoch)
        select $1, t.lane, $2, t.applied, t.id_sum, $3, 1
        from unnest($4::int[], $5::bigint[], $6::text[]) as t(lane, applied, id_sum)`,
      [
        ...[generation.id, until, builder],
        tallies.map((_, lane) => lane),
        tallies.map(({ events }) => events),
        tallies.map(({ sum }) => sum),
      ],
    );
  });
