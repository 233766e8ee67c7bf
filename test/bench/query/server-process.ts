import { createApplication } from '../../../apps/api/src/application.js';
import { ProjectionMetrics } from '../../../apps/api/src/metrics/projection-metrics.js';
import { createLogger, loadConfiguration } from '@tandemspur/platform';
import { startRuntime } from '@tandemspur/runtime';
import fastify from 'fastify';
import pg from 'pg';

const databaseUrl = process.env['BENCH_DATABASE_URL'] ?? '';

/** The service as it is, its projections at rest. Gives its address. */
const service = async (): Promise<string> => {
  const logger = createLogger('error');
  const settings = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', PROJECTIONS: 'elsewhere' };
  const runtime = await startRuntime(loadConfiguration(settings), logger);
  const options = { host: '127.0.0.1', hostNames: [], webFolder: '', metrics: new ProjectionMetrics() };
  const app = await createApplication(runtime, logger, options);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
};

/** What one would compare with: one row by its primary key, as JSON. Gives its address. */
const select = (): Promise<string> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
  const app = fastify();
  app.get<{ Params: { id: string } }>('/tandems/:id', async ({ params: { id } }) => {
    const text = 'select * from read_models.tandem_overview where tandem_id = $1';
    const { rows } = await pool.query<object>({ name: 'tandem', text, values: [id] });
    return rows[0];
  });
  return app.listen({ port: 0, host: '127.0.0.1' });
};

/** Whoever answers over HTTP. */
const servers = { service, select } as const;
export type ServerName = keyof typeof servers;

process.on('disconnect', () => {
  process.exit();
});
process.send?.(await servers[process.argv[2] as ServerName]());
