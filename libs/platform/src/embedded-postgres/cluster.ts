import { chmod, chown, lstat, readdir, readFile, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from './context.js';
import { EmbeddedPostgresError, hasCode } from './errors.js';
import { initialiseCluster, removeHalfMade } from './initialise.js';
import { createPassword, readPassword, SUPERUSER } from './password.js';
import type { ServerAccount } from './server-account.js';

/** 'none', or the major version that wrote the cluster. */
async function clusterMajor({ layout }: Context): Promise<number | 'none'> {
  try {
    return Number.parseInt(await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
  }
  const entries = await readdir(layout.cluster).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'ENOTDIR')) return ['a file'];
    throw error;
  });
  if (entries === undefined) return 'none';
  if (entries.length > 0) {
    throw new EmbeddedPostgresError('data-dir-invalid', {
      what: `${layout.cluster} is not a PostgreSQL data directory`,
      why: 'it is not empty and has no file PG_VERSION',
      remedy: 'Move it away (do not delete what you may still need), or choose another data directory.',
    });
  }
  await rmdir(layout.cluster);
  return 'none';
}

function refuseOtherMajor({ layout, major }: Context, found: number): void {
  if (found === major) return;
  throw new EmbeddedPostgresError('version-mismatch', {
    what: `The data in ${layout.cluster} cannot be opened`,
    why: `it was written by PostgreSQL ${found}, this release brings PostgreSQL ${major}`,
    remedy: `Back it up (dump or export) with the release that brought PostgreSQL ${found}, move the data directory away, and restore with this one.`,
  });
}

async function giveTree(path: string, { uid, gid }: ServerAccount): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return;
  if (entry.isDirectory()) {
    for (const name of await readdir(path)) await giveTree(join(path, name), { uid, gid });
  }
  await chown(path, uid, gid);
}

/** A restored backup often has the wrong owner (root) or mode, both of which PostgreSQL refuses. */
async function repairOwnership({ layout, account }: Context): Promise<void> {
  const { uid, mode } = await stat(layout.cluster);
  if (account !== undefined && uid !== account.uid) await giveTree(layout.cluster, account);
  if (process.platform !== 'win32' && (mode & 0o027) !== 0) await chmod(layout.cluster, 0o700);
}

/** Without the password file nobody could get in: single-user mode asks for no password. */
async function resetPassword(context: Context): Promise<string> {
  const { layout, binaries, runner, account, log } = context;
  log('PostgreSQL: the password file is missing; setting a new password');
  const password = await createPassword(layout, account);
  const statement = `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`;
  const args = ['--single', '-D', layout.cluster, 'postgres'];
  const { exitCode, output } = await runner.run(binaries.postgres, args, statement);
  if (exitCode !== 0 || /\b(ERROR|FATAL|PANIC):/.test(output)) {
    throw new EmbeddedPostgresError('password-rejected', {
      what: 'The password of the embedded PostgreSQL could not be set anew',
      why: `the file ${layout.password} was missing and single-user mode failed`,
      remedy: 'Restore the password file from the backup that the data comes from.',
      logTail: output.replaceAll(password, '…').trim(),
    });
  }
  return password;
}

/** Refuses data of another version; harmless, so it can go before anything else is touched. */
export async function checkCluster(context: Context): Promise<void> {
  const found = await clusterMajor(context);
  if (found !== 'none') refuseOtherMajor(context, found);
}

/**
 * Makes sure that a complete cluster and its password are there, with no server running. Gives back
 * the superuser's password.
 */
export async function ensureCluster(context: Context): Promise<string> {
  await removeHalfMade(context);
  if ((await clusterMajor(context)) === 'none') {
    // The password is on the disk before the cluster is: a kill in between leaves no cluster without one.
    const password = await createPassword(context.layout, context.account);
    await initialiseCluster(context);
    return password;
  }
  await repairOwnership(context);
  return (await readPassword(context.layout)) ?? (await resetPassword(context));
}
