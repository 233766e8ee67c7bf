import { entities, readModelMigrations } from '@tandemspur/read-models';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { EventStore1795000000000 } from './migrations/1795000000000-event-store.migration.js';
import { ProjectionEngine1795000000500 } from './migrations/1795000000500-projection-engine.migration.js';
import { LanesAndGenerations1795000004000 } from './migrations/1795000004000-lanes-and-generations.migration.js';
import { Runtime1795000002000 } from './migrations/1795000002000-runtime.migration.js';

/** Days stay text (`YYYY-MM-DD`); a JavaScript Date would move them between zones. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** The read tables; the structure is changed by migrations alone. */
export const createDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [
      EventStore1795000000000,
      ProjectionEngine1795000000500,
      ...readModelMigrations,
      Runtime1795000002000,
      LanesAndGenerations1795000004000,
    ],
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    poolSize: 8,
    connectTimeoutMS: 10_000,
  });

/** Number of the advisory lock that lets one process migrate at a time. */
const migrationLock = 7_232_636;

/** Brings the structure up to date; processes that start together wait for each other. */
export const migrate = async (dataSource: DataSource): Promise<void> => {
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await guard.release();
  }
};
