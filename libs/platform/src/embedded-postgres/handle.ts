import { once } from 'node:events';
import type { Context } from './context.js';
import { EmbeddedPostgresError } from './errors.js';
import { findServer } from './adopt.js';
import type { Server } from './launch.js';
import { withLaunchLock } from './launch-lock.js';
import type { EmbeddedPostgres } from './options.js';
import { keepLogTrimmed, logTail } from './server-log.js';
import { isServerOf } from './server-processes.js';
import { shutDown } from './shutdown.js';
import { countUsers, type Registration } from './users.js';

/** Longer than a whole start or stop takes. */
export const LOCK_MS = 90_000;
const WATCH_MS = 500;
const REAP_MS = 5_000;

/** A parent that ends before it has taken its child's exit leaves a zombie to whoever is process 1. */
async function reaped({ child }: Server): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  await once(child, 'exit', { signal: AbortSignal.timeout(REAP_MS) }).catch(() => undefined);
}

/** Calls back once when the server has gone; does not keep the process alive. Gives back the way to end it. */
function watch({ pid, child }: Server, cluster: string, onGone: () => void): () => void {
  if (child !== undefined) {
    child.once('exit', onGone);
    return () => child.off('exit', onGone);
  }
  const timer = setInterval(() => {
    void isServerOf(pid, cluster).then((lives) => {
      if (!lives) onGone();
    });
  }, WATCH_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

interface HandleParts {
  readonly context: Context;
  readonly server: Server;
  readonly registration: Registration;
  readonly url: string;
  readonly adminUrl: string;
}

/** The object given to the caller of `startEmbeddedPostgres`. */
export function createHandle({ context, server, registration, ...urls }: HandleParts): EmbeddedPostgres {
  const { layout } = context;
  const stopTrimming = keepLogTrimmed(layout.log);
  let stopWatching: () => void = () => undefined;

  const died = new Promise<EmbeddedPostgresError>((resolve) => {
    stopWatching = watch(server, layout.cluster, () => {
      stopWatching();
      stopTrimming();
      // A user of the dead server is none of the next one, which its other users may be starting now.
      void registration.remove().catch(() => undefined);
      void logTail(layout.log)
        .catch(() => '')
        .then((tail) => {
          resolve(
            new EmbeddedPostgresError('server-died', {
              what: 'The embedded PostgreSQL has ended',
              why: `process ${server.pid} is gone although nobody stopped it`,
              remedy: 'Start it again; committed data is recovered.',
              logTail: tail,
            }),
          );
        });
    });
  });

  const stopOnce = async (): Promise<void> => {
    stopWatching();
    stopTrimming();
    await withLaunchLock(layout.lock, LOCK_MS, async () => {
      await registration.remove();
      if ((await countUsers(layout.users)) > 0) return;
      const pid = (await findServer(context))?.pid ?? server.pid;
      if (await isServerOf(pid, layout.cluster)) await shutDown(context, pid);
      await reaped(server);
    });
  };

  let stopping: Promise<void> | undefined;
  return {
    ...urls,
    pid: server.pid,
    adopted: server.child === undefined,
    died,
    stop: () =>
      (stopping ??= stopOnce().catch((error: unknown) => {
        // Failing to get the lock is worth another try.
        stopping = undefined;
        throw error;
      })),
  };
}
