import type { ChildProcess } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import type { Context } from './context.js';
import { handOver } from './data-layout.js';
import { diagnoseOutput } from './diagnosis.js';
import { EmbeddedPostgresError } from './errors.js';
import { choosePort, isFree } from './free-port.js';
import { adminUrl } from './password.js';
import { waitUntilReady } from './readiness.js';
import { logSize, logTail, openLog, trimLog } from './server-log.js';
import { endOrphans } from './orphans.js';
import { serverArguments } from './settings.js';
import { shutDown } from './shutdown.js';

const READY_MS = 30_000;
const ATTEMPTS = 4;
/** Causes that a new attempt can remove: a port taken meanwhile, leftovers that were just ending. */
const PASSING = /Address already in use|pre-existing shared memory block|lock file ".*" already exists/;

/** A running server. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Set when this process is the parent. */
  readonly child?: ChildProcess;
}

async function portFor({ layout, port }: Context): Promise<number> {
  if (port === undefined) return choosePort(layout.port);
  if (await isFree(port)) return port;
  throw new EmbeddedPostgresError('port-in-use', {
    what: 'The embedded PostgreSQL cannot be started',
    why: `port ${port} on 127.0.0.1 is used by another program`,
    remedy: 'End the other program, or leave the port unset so that a free one is chosen.',
  });
}

async function spawnServer(context: Context, port: number): Promise<ChildProcess> {
  const { layout, binaries, runner, account, durable } = context;
  const log = await openLog(layout.log, account);
  try {
    const child = runner.launch(binaries.postgres, serverArguments(layout.cluster, port, durable), log.fd);
    // The server outlives us if we end without stop(); the next start adopts it.
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** One attempt; `undefined` when it failed for a passing cause. */
async function attempt(context: Context, password: string): Promise<Server | undefined> {
  const { layout, account } = context;
  await endOrphans(context, layout.cluster);
  await rm(layout.postmasterPid, { force: true });
  await trimLog(layout.log);
  const from = await logSize(layout.log);
  const port = await portFor(context);
  const child = await spawnServer(context, port);
  const state = { running: true, reason: '' };
  child.once('exit', () => {
    state.running = false;
  });
  child.once('error', (error) => {
    Object.assign(state, { running: false, reason: error.message });
  });
  const readiness = await waitUntilReady(adminUrl(port, password), {
    alive: () => Promise.resolve(state.running),
    timeoutMs: READY_MS,
  });
  const { pid } = child;
  if (readiness === 'ready' && state.running && pid !== undefined) {
    await writeFile(layout.port, `${port}\n`);
    await handOver(layout.port, account);
    return { pid, port, child };
  }
  const tail = [state.reason, await logTail(layout.log, from)].join('\n').trim();
  if (!state.running && PASSING.test(tail)) return undefined;
  if (state.running && pid !== undefined) await shutDown(context, pid);
  throw failure(context, readiness, tail);
}

function failure({ layout }: Context, readiness: string, tail: string): EmbeddedPostgresError {
  const what = 'The embedded PostgreSQL did not start';
  if (readiness === 'password-rejected') {
    return new EmbeddedPostgresError('password-rejected', {
      what,
      why: `the server does not accept the password in ${layout.password}`,
      remedy:
        'Restore that file from the backup the data comes from, or delete it: the next start sets a new one.',
      logTail: tail,
    });
  }
  return readiness === 'timeout'
    ? new EmbeddedPostgresError('start-timeout', {
        what,
        why: `it accepted no connection within ${READY_MS / 1000} s`,
        remedy: 'Start again; if it stays so, look at the log below, and at the load of the machine.',
        logTail: tail,
      })
    : diagnoseOutput(what, tail, {
        code: 'start-failed',
        why: 'the server ended while starting',
        remedy: `Look at the end of its log (${layout.log}).`,
      });
}

/**
 * Starts a server on a complete cluster that has none, clearing what an earlier one left behind
 * (postmaster.pid, orphans). Throws `start-failed`, `start-timeout`, and what can be told apart.
 */
export async function launchServer(context: Context, password: string): Promise<Server> {
  for (let count = 1; count <= ATTEMPTS; count += 1) {
    const server = await attempt(context, password);
    if (server !== undefined) return server;
    context.log('PostgreSQL: the start met a leftover or a taken port; trying again');
  }
  throw failure(context, 'gone', await logTail(context.layout.log));
}
