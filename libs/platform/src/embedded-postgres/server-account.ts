import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './errors.js';

/** The operating-system user that the server runs as. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const WORLD_WRITABLE_AND_STICKY = 0o1002;
const run = promisify(execFile);

/** The id as an unsigned number: macOS writes nobody as -2. */
const unsigned = (id: string | undefined): number => Number(id) >>> 0;

async function nobody(passwdFile: string): Promise<ServerAccount> {
  const passwd = await readFile(passwdFile, 'utf8').catch(() => '');
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (fields !== undefined) return { uid: unsigned(fields[2]), gid: unsigned(fields[3]) };
  throw new EmbeddedPostgresError('cannot-drop-root', {
    what: 'PostgreSQL cannot be started',
    why: 'it refuses to run as root, the data directory belongs to root, and there is no user "nobody"',
    remedy: 'Give the data directory to an ordinary user (chown), or start as an ordinary user.',
  });
}

/** initdb looks its user up by name; `id` also asks directories other than /etc/passwd (LDAP, macOS). */
async function hasName(uid: number): Promise<boolean> {
  return run('id', ['-un', uid.toString()]).then(
    () => true,
    () => false,
  );
}

async function ownerOf(path: string): Promise<(ServerAccount & { mode: number }) | undefined> {
  return stat(path).catch(() => undefined);
}

async function nearestExistingParent(path: string): Promise<ServerAccount | undefined> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const owner = await ownerOf(folder);
    if (owner !== undefined) {
      const shared = (owner.mode & WORLD_WRITABLE_AND_STICKY) === WORLD_WRITABLE_AND_STICKY;
      return shared ? undefined : owner;
    }
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Chooses who the server runs as. `undefined`: as ourselves. Only root needs another user, because
 * PostgreSQL refuses root; no user is ever created. In this order: the owner of the cluster, of the
 * data directory, of its nearest existing parent (unless root, or a shared folder such as /tmp),
 * else nobody. Throws `cannot-drop-root`.
 */
export async function chooseServerAccount(
  dataDir: string,
  { isRoot = process.geteuid?.() === 0, passwdFile = '/etc/passwd' } = {},
): Promise<ServerAccount | undefined> {
  if (!isRoot) return undefined;
  const root = resolve(dataDir);
  const cluster = await ownerOf(join(root, 'cluster'));
  if (cluster !== undefined && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid };
  for (const owner of [await ownerOf(root), await nearestExistingParent(root)]) {
    if (owner !== undefined && owner.uid !== 0 && (await hasName(owner.uid))) {
      return { uid: owner.uid, gid: owner.gid };
    }
  }
  return nobody(passwdFile);
}
