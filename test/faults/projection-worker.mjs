// Runs all projections of the product until it is killed, with a clock that jumps. Run by projections.fault.ts.
// Arguments: the database's address, the same for the event store (through a wire that breaks), how many lanes.
const built = (lib) => import(new URL(`../../dist/server/libs/${lib}/src/index.js`, import.meta.url).href);
const [
  { PostgresEventStore },
  { ProjectionEngine },
  { eventReader, projections, StoredSkips },
  { default: pg },
] = await Promise.all([built('event-store'), built('projection-engine'), built('read-models'), import('pg')]);

const [databaseUrl, storeUrl, lanes] = process.argv.slice(2);
const day = 86_400_000;
const now = Date.now;
let jump = 0;
setInterval(() => {
  jump = Math.round((Math.random() - 0.5) * 2 * day);
}, 70);
Date.now = () => now() + jump;

const pool = new pg.Pool({ connectionString: databaseUrl });
pool.on('error', () => undefined);
pool.on('connect', (client) => client.on('error', () => undefined));
const store = new PostgresEventStore({ connectionString: storeUrl, queryTimeout: 2_000 });
const engine = new ProjectionEngine({
  pool,
  store,
  reader: eventReader,
  journal: new StoredSkips(store, { id: '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11', timeZone: 'Europe/Berlin' }),
  projections: projections.map((projection) => ({ ...projection, lanes: Number(lanes) })),
  log: (level, message, detail) => {
    if (level === 'error') console.error(message, detail);
  },
});
engine.start();
process.on('SIGTERM', async () => {
  await engine.stop();
  process.exit(0);
});
