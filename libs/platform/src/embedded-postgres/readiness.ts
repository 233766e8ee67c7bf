import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from './errors.js';

const POLL_MS = 30;
const CONNECT_MS = 5_000;
/** Replaying the log after a kill may take long on a slow disk; the server says so while it does. */
const RECOVERY_MS = 600_000;

const CANNOT_CONNECT_NOW = '57P03';
const BAD_PASSWORD = ['28P01', '28000'];

export type Readiness = 'ready' | 'gone' | 'password-rejected' | 'timeout';

export interface ReadinessOptions {
  /** Asked between attempts; false ends the wait with 'gone'. */
  readonly alive: () => Promise<boolean>;
  /** How long a silent server is waited for, in ms. */
  readonly timeoutMs: number;
}

/** Runs `work` on a connection of its own. Throws what pg throws. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    // Said explicitly, because PGOPTIONS of the environment would be taken otherwise.
    options: '-c timezone=UTC',
  });
  // Without a listener a connection that is cut would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Tries to log in until it works, the server has gone, or the time is over. */
export async function waitUntilReady(
  url: string,
  { alive, timeoutMs }: ReadinessOptions,
): Promise<Readiness> {
  const begun = Date.now();
  let deadline = begun + timeoutMs;
  for (;;) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return 'ready';
    } catch (error) {
      const code = codeOf(error);
      if (BAD_PASSWORD.includes(code)) return 'password-rejected';
      // It answers, so it is at work (recovering, or shutting down): give it more time.
      if (code === CANNOT_CONNECT_NOW) {
        deadline = Math.min(Date.now() + timeoutMs, begun + RECOVERY_MS);
      }
    }
    if (!(await alive())) return 'gone';
    if (Date.now() > deadline) return 'timeout';
    await sleep(POLL_MS);
  }
}
