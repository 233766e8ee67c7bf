import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context.js';
import { EmbeddedPostgresError } from './errors.js';
import { endOrphans } from './orphans.js';
import { isServerOf } from './server-processes.js';
import { signal } from './signal.js';

const FAST_MS = 20_000;
const IMMEDIATE_MS = 5_000;

async function gone(pid: number, cluster: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (await isServerOf(pid, cluster)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Windows has no signals to send; PostgreSQL's own tool speaks to the server there. */
async function stopByTool({ runner, binaries, layout }: Context): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const { exitCode } = await runner.run(binaries.pgCtl, [
      'stop',
      '-D',
      layout.cluster,
      '-m',
      mode,
      '-w',
      '-t',
      (FAST_MS / 1000).toString(),
    ]);
    if (exitCode === 0) return;
  }
}

/**
 * Stops the server: sessions are cut and everything is written (fast); after 20 s without writing
 * (immediate; the next start recovers); after 5 s more by force. Returns when it has gone.
 * Throws `stop-failed`.
 */
export async function shutDown(context: Context, pid: number): Promise<void> {
  const { layout, log } = context;
  if (process.platform === 'win32') {
    await stopByTool(context);
    return;
  }
  signal(pid, 'SIGINT');
  if (await gone(pid, layout.cluster, FAST_MS)) return;
  log('PostgreSQL: still running after a fast shutdown; stopping it at once');
  signal(pid, 'SIGQUIT');
  if (await gone(pid, layout.cluster, IMMEDIATE_MS)) return;
  signal(pid, 'SIGKILL');
  if (!(await gone(pid, layout.cluster, IMMEDIATE_MS))) {
    throw new EmbeddedPostgresError('stop-failed', {
      what: 'The embedded PostgreSQL cannot be stopped',
      why: `process ${pid} does not react even to SIGKILL (no right to signal it, or the disk hangs)`,
      remedy: 'End that process by hand, as the user it runs as.',
    });
  }
  await endOrphans(context, layout.cluster);
}
