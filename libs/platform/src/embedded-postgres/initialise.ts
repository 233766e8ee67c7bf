import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from './context.js';
import { handOver } from './data-layout.js';
import { diagnoseOutput } from './diagnosis.js';
import { SUPERUSER } from './password.js';
import { endOrphans } from './orphans.js';

const STAGING = 'cluster.new-';

/** What cannot be removed now (a dying initdb still writes there) is tried again at the next start. */
async function removeStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
}

/** Half-made clusters of starts that were killed, and their processes. Call under the launch lock. */
export async function removeHalfMade(context: Context): Promise<void> {
  const { layout, log } = context;
  for (const name of await readdir(layout.root)) {
    if (!name.startsWith(STAGING)) continue;
    const staging = join(layout.root, name);
    log('PostgreSQL: removing a cluster whose creation was interrupted');
    await endOrphans(context, staging);
    await removeStaging(staging);
  }
}

/** Makes a rename survive a power cut. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Creates the cluster beside its final place and renames it when it is complete, so that a kill in
 * between never leaves half a cluster. Needs the password file. Throws `initdb-failed` and what can be
 * told apart from it (`disk-full`, `permission-denied`, …).
 */
export async function initialiseCluster(context: Context): Promise<void> {
  const { layout, binaries, runner, account, durable, log } = context;
  log('PostgreSQL: creating the database cluster');
  const staging = join(layout.root, `${STAGING}${randomBytes(4).toString('hex')}`);
  await mkdir(staging, { mode: 0o700 });
  try {
    await handOver(staging, account);
    const { exitCode, output } = await runner.run(binaries.initdb, [
      `--pgdata=${staging}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${layout.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The provider built into PostgreSQL sorts alike on every machine; a system upgrade cannot break indexes.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (exitCode !== 0) {
      throw diagnoseOutput(`The database cluster in ${layout.root} could not be created`, output, {
        code: 'initdb-failed',
        why: `initdb ended with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}`,
        remedy: 'Look at the output below; nothing was changed, so the next start tries again.',
      });
    }
    await rename(staging, layout.cluster);
    if (durable) await syncFolder(layout.root);
  } finally {
    await removeStaging(staging);
  }
}
