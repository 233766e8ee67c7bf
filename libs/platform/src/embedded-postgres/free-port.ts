import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** Binds and lets go. Gives back the port, or `undefined` when it is taken. 0 asks for any free port. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' ? address?.port : undefined;
      server.close(() => {
        resolve(bound);
      });
    });
  });
}

/**
 * A free TCP port on 127.0.0.1: that of last time if still free, so that connection pools of other
 * processes find the server again after a restart; else any. Another program may still take it before
 * the server does; then the start is tried again.
 */
export async function choosePort(portFile: string): Promise<number> {
  const last = Number.parseInt(await readFile(portFile, 'utf8').catch(() => ''), 10);
  const again = last > 1023 && last < 65_536 ? await tryPort(last) : undefined;
  return again ?? (await tryPort(0)) ?? 0;
}

/** True when nothing listens on the port. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) === port;
}
