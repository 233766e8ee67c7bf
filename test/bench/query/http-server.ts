import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Arena } from '../arena.js';
import type { ServerName } from './server-process.js';

const program = fileURLToPath(new URL('server-process.js', import.meta.url));

/** Somebody who answers over HTTP, in a process of its own. */
export interface HttpServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  end(): Promise<void>;
}

/** Starts it on a database; it ends with the benchmark at the latest. @throws Error when it does not start. */
export const startHttpServer = async (
  { server, options: { signal } }: Arena,
  name: ServerName,
  database: string,
): Promise<HttpServer> => {
  signal.throwIfAborted();
  const child = fork(program, [name], {
    cwd: server.folder,
    env: { ...process.env, NODE_ENV: 'production', BENCH_DATABASE_URL: server.urlOf(database) },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exit;
  };
  signal.addEventListener('abort', () => void end());
  const ready: unknown = await Promise.race([
    once(child, 'message').then(([url]: unknown[]) => url),
    exit.then(() => undefined),
  ]);
  if (typeof ready !== 'string') throw new Error(`the server ${name} has not started`);
  return { url: ready.replace('[::1]', '127.0.0.1'), end };
};
