import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context.js';
import { processesOf } from './server-processes.js';
import { signal } from './signal.js';

/** Orphans that are idle notice the end of their parent at once. */
const BY_THEMSELVES_MS = 300;
const QUIT_MS = 700;
const KILL_MS = 5_000;

/**
 * Ends what a killed postmaster (or initdb) left behind in `directory`: its children hold the shared
 * memory, which blocks the next start. They get a moment to end by themselves; a busy one is told to
 * quit, then killed. Safe: without their postmaster they can promise nothing to anyone any more, and
 * recovery replays the log.
 */
export async function endOrphans(
  { runner, account, log }: Pick<Context, 'runner' | 'account' | 'log'>,
  directory: string,
): Promise<void> {
  const find = (): Promise<readonly number[]> =>
    processesOf(directory, account === undefined ? undefined : runner);
  const gone = async (withinMs: number): Promise<boolean> => {
    const deadline = Date.now() + withinMs;
    while ((await find()).length > 0) {
      if (Date.now() > deadline) return false;
      await sleep(20);
    }
    return true;
  };
  if (await gone(BY_THEMSELVES_MS)) return;
  for (const [name, withinMs] of [
    ['SIGQUIT', QUIT_MS],
    ['SIGKILL', KILL_MS],
  ] as const) {
    const orphans = await find();
    log(`PostgreSQL: ending orphaned processes ${orphans.join(', ')} with ${name}`);
    for (const pid of orphans) signal(pid, name);
    if (await gone(withinMs)) return;
  }
}
