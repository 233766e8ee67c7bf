import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openEventStore, type EventStore } from '@tandemspur/event-store';
import { testDatabase } from '@tandemspur/testing';
import pg from 'pg';

/** The built service as users run it: a process of its own, here on a database of its own. */
export interface TestService {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly databaseUrl: string;
  /** Straight to the service's database and store, past the service. */
  readonly pool: pg.Pool;
  readonly store: EventStore;
  stop(): Promise<void>;
}

const server = resolve('dist/server/apps/api/src/main.js');

/** What `npm start` runs: it prepares what is out of date, then runs the service as its child. */
export const starter = resolve('infra/bin/start.mjs');

const addressOf = async (child: ChildProcess): Promise<string> => {
  const { stdout } = child;
  if (!stdout) throw new Error('the service has no output');
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the service ended before it listened');
};

/** Starts the built service with these settings; resolves when it listens. */
export const launch = async (settings: Readonly<Record<string, string>>, program = server) => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, LOG_LEVEL: 'error', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  child.stdout.resume();
  return {
    url,
    child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

export const startService = async (settings: Readonly<Record<string, string>> = {}): Promise<TestService> => {
  const database = await testDatabase();
  const service = await launch({ DATABASE_URL: database.url, ...settings });
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const store = await openEventStore(settings['EVENT_STORE_URL'] ?? database.url);
  return {
    url: service.url,
    databaseUrl: database.url,
    pool,
    store,
    stop: async () => {
      await store.close();
      await pool.end();
      await service.stop();
      await database.drop();
    },
  };
};
