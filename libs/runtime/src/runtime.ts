import { type EventStore, openEventStore, PostgresEventStore } from '@tandemspur/event-store';
import type { Configuration, Logger } from '@tandemspur/platform';
import type { DomainEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { ProjectionEngine, type EngineOptions, type SkipJournal } from '@tandemspur/projection-engine';
import { eventReader, projections, StoredSkips } from '@tandemspur/read-models';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from './data-source.js';
import { openDatabase } from './database.js';
import { openOrganisation, type Organisation } from './organisation.js';

/** The service without its edge: database, event store, read models, projections. */
export interface Runtime {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly organisation: Organisation;
  /** What keeps the read models up to date, once it is started. */
  readonly projections: ProjectionEngine<RecordedEvent<DomainEvent>>;
  readonly skips: SkipJournal;
  /** Drains the projections, then lets go of everything in the reverse order. */
  close(): Promise<void>;
}

/** The history that `EVENT_STORE_URL` names, else the one in the database. */
const openStore = ({ EVENT_STORE_URL: url }: Configuration, pool: pg.Pool): Promise<EventStore> =>
  url === undefined ? Promise.resolve(new PostgresEventStore({ pool })) : openEventStore(url);

/** What the one who starts the runtime wants to be told. */
export type RuntimeHooks = Pick<EngineOptions<RecordedEvent<DomainEvent>>, 'onStep'>;

type Undo = () => Promise<unknown>;

/**
 * Opens everything; what was opened is closed again when a later step fails.
 *
 * @throws EmbeddedPostgresError, or an error of PostgreSQL when `DATABASE_URL` cannot be used.
 */
export const startRuntime = async (
  configuration: Configuration,
  logger: Logger,
  hooks: RuntimeHooks = {},
): Promise<Runtime> => {
  const undo: Undo[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const database = await openDatabase(configuration, logger);
    undo.push(() => database.close());
    const dataSource = await createDataSource(database.url).initialize();
    undo.push(() => dataSource.destroy());
    await migrate(dataSource);
    const pool = new pg.Pool({
      connectionString: database.url,
      max: 12,
      connectionTimeoutMillis: 10_000,
    });
    const broken = (error: Error): void => {
      logger.warn({ error: error.message }, 'a connection broke');
    };
    pool.on('error', broken);
    // A client that is checked out and between two queries has no listener of the pool: without one of its
    // own, a database that dies just then would take the process with it.
    pool.on('connect', (client) => client.on('error', broken));
    undo.push(() => pool.end());
    const store = await openStore(configuration, pool);
    undo.push(() => store.close());
    const organisation = await openOrganisation(pool, store, configuration);
    const skips = new StoredSkips(store, organisation);
    const engine = new ProjectionEngine({
      pool,
      store,
      reader: eventReader,
      journal: skips,
      projections,
      ...hooks,
      log: (level, message, detail) => {
        logger[level](detail, message);
      },
    });
    undo.push(() => engine.stop());
    return {
      ...{ databaseUrl: database.url, pool, dataSource, store, organisation, skips, projections: engine },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
