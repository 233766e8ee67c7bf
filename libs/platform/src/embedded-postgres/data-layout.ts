import { chmod, chown, mkdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, hasCode } from './errors.js';
import type { ServerAccount } from './server-account.js';

/** Where everything lies inside the data directory; absolute, symbolic links resolved. */
export interface DataLayout {
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly postmasterPid: string;
  readonly password: string;
  readonly port: string;
  readonly log: string;
  /** One file per live user of the server. */
  readonly users: string;
  /** Tickets of the launch lock. */
  readonly lock: string;
  /** Links to libraries, only when node_modules is read-only. */
  readonly libraries: string;
}

/** Names only; touches nothing. `root` must be absolute. */
function layoutOf(root: string): DataLayout {
  const cluster = join(root, 'cluster');
  return {
    root,
    cluster,
    postmasterPid: join(cluster, 'postmaster.pid'),
    password: join(root, 'password'),
    port: join(root, 'port'),
    log: join(root, 'server.log'),
    users: join(root, 'users'),
    lock: join(root, 'lock'),
    libraries: join(root, 'libraries'),
  };
}

/** Gives a file to the server's user, when there is one other than ours. */
export async function handOver(path: string, account: ServerAccount | undefined): Promise<void> {
  if (account === undefined) return;
  try {
    await chown(path, account.uid, account.gid);
  } catch (cause) {
    if (!hasCode(cause, 'EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP')) throw cause;
    throw new EmbeddedPostgresError('cannot-drop-root', {
      what: 'PostgreSQL refuses to run as root and could not be run as another user',
      why: `${path} cannot be given to user id ${account.uid} (the file system or the container does not allow it)`,
      remedy: 'Start as an ordinary user, put the data directory on a local disk, or set DATABASE_URL.',
      cause,
    });
  }
}

/**
 * Creates the data directory and its folders where missing; what it creates belongs to the server's
 * user, what was there already is left as it is. Gives back the layout with real paths.
 */
export async function prepareDataDir(
  dataDir: string,
  account: ServerAccount | undefined,
): Promise<DataLayout> {
  const wanted = resolve(dataDir);
  const firstCreated = await mkdir(wanted, { recursive: true }).catch((cause: unknown) => {
    // Node reports this for a read-only file system.
    if (!hasCode(cause, 'ENOENT')) throw cause;
    throw new EmbeddedPostgresError('permission-denied', {
      what: `The data directory ${wanted} cannot be created`,
      why: 'the file system is read-only, or the folder above is a link to nothing',
      remedy: 'Point the data directory to a place that can be written.',
      cause,
    });
  });
  if (firstCreated !== undefined) {
    for (let folder = wanted; ; folder = dirname(folder)) {
      await handOver(folder, account);
      if (folder === firstCreated || folder === dirname(folder)) break;
    }
    await chmod(wanted, 0o700);
  }
  const layout = layoutOf(await realpath(wanted));
  for (const folder of [layout.users, layout.lock]) {
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
      await handOver(folder, account);
    }
  }
  return layout;
}
