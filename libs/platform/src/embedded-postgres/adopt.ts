import type { Context } from './context.js';
import { EmbeddedPostgresError } from './errors.js';
import type { Server } from './launch.js';
import { adminUrl, readPassword } from './password.js';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.js';
import { waitUntilReady } from './readiness.js';
import { logTail } from './server-log.js';
import { isServerOf } from './server-processes.js';
import { shutDown } from './shutdown.js';
import { countUsers } from './users.js';

const READY_MS = 30_000;

/** The live server of our cluster, if there is one; a stale, reused or garbled pid is none. */
export async function findServer({ layout }: Context): Promise<PostmasterFile | undefined> {
  const file = await readPostmasterFile(layout.postmasterPid);
  return file !== undefined && (await isServerOf(file.pid, layout.cluster)) ? file : undefined;
}

/**
 * Takes over a server that already runs on our cluster. `undefined` when there is none, or it was just
 * ending. Throws `password-rejected`, `start-timeout`.
 */
export async function adoptServer(context: Context): Promise<(Server & { password: string }) | undefined> {
  const { layout, log } = context;
  const found = await findServer(context);
  if (found === undefined) return undefined;
  const password = (await readPassword(layout)) ?? '';
  const { pid, port } = found;
  const readiness =
    password === ''
      ? 'password-rejected'
      : await waitUntilReady(adminUrl(port, password), {
          alive: () => isServerOf(pid, layout.cluster),
          timeoutMs: READY_MS,
        });
  if (readiness === 'ready') {
    log(`PostgreSQL: using the server that already runs (process ${pid})`);
    return { pid, port, password };
  }
  if (readiness === 'gone') return undefined;
  // We are signed on ourselves; with nobody else it may be restarted.
  if (password === '' && (await countUsers(layout.users)) <= 1) {
    await shutDown(context, pid);
    return undefined;
  }
  throw new EmbeddedPostgresError(readiness === 'timeout' ? 'start-timeout' : 'password-rejected', {
    what: `The server that already runs on ${layout.cluster} (process ${pid}) cannot be used`,
    why:
      readiness === 'timeout'
        ? `it accepted no connection within ${READY_MS / 1000} s`
        : `it does not accept the password in ${layout.password}`,
    remedy:
      readiness === 'timeout'
        ? 'End it (kill -INT of that process) and start again.'
        : 'Restore that file from the backup the data comes from; or end the server, delete the file, and start again.',
    logTail: await logTail(layout.log),
  });
}
