import { adoptServer } from './adopt.js';
import { ensureApplicationDatabase } from './application-database.js';
import { findBinaries } from './binaries.js';
import { checkCluster, ensureCluster } from './cluster.js';
import type { Context } from './context.js';
import { prepareDataDir } from './data-layout.js';
import { diagnoseSystemError } from './diagnosis.js';
import { createHandle, LOCK_MS } from './handle.js';
import { launchServer } from './launch.js';
import { withLaunchLock } from './launch-lock.js';
import { ensureLibraryLinks } from './library-links.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './options.js';
import { adminUrl } from './password.js';
import { findRunner } from './run-as.js';
import { chooseServerAccount } from './server-account.js';
import { shutDown } from './shutdown.js';
import { registerUser } from './users.js';

/**
 * Starts PostgreSQL on a data directory of its own, or takes over the one that already runs there
 * (after a kill -9, or because another process uses it too). The first start creates everything.
 * Several processes may call it for the same directory; the last one to `stop()` stops the server.
 * Resolves when a login has worked. Throws EmbeddedPostgresError with a stable code.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const context = await prepare(options);
    return await withLaunchLock(context.layout.lock, LOCK_MS, () => startOrAdopt(context));
  } catch (error) {
    throw diagnoseSystemError(`The embedded PostgreSQL in ${options.dataDir} cannot be started`, error);
  }
}

async function prepare({ dataDir, ...options }: EmbeddedPostgresOptions): Promise<Context> {
  const binaries = await findBinaries(options.nativeDir);
  const account = await chooseServerAccount(dataDir);
  const layout = await prepareDataDir(dataDir, account);
  const libraryPath = await ensureLibraryLinks(binaries.native, layout.libraries, account);
  const { runner, major } = await findRunner(binaries, layout, account, libraryPath);
  const { durable = true, port, log = () => undefined } = options;
  return { layout, binaries, runner, major, account, durable, port, log };
}

async function startOrAdopt(context: Context): Promise<EmbeddedPostgres> {
  await checkCluster(context);
  const registration = await registerUser(context.layout.users);
  try {
    const adopted = await adoptServer(context);
    const password = adopted?.password ?? (await ensureCluster(context));
    const server = adopted ?? (await launchServer(context, password));
    try {
      const url = await ensureApplicationDatabase(server.port, password);
      const urls = { url, adminUrl: adminUrl(server.port, password) };
      return createHandle({ context, server, registration, ...urls });
    } catch (error) {
      if (adopted === undefined) await shutDown(context, server.pid);
      throw error;
    }
  } catch (error) {
    await registration.remove();
    throw error;
  }
}
