import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { healthView } from '@tandemspur/contracts';

/** An instance before us may still be draining. */
const patienceMs = 8_000;
const pauseMs = 250;

const isInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Listens; while the port is taken it tries again for some seconds. @throws the last error */
export const listen = async (app: NestFastifyApplication, port: number, host: string): Promise<string> => {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await app.listen(port, host);
      return (await app.getUrl()).replace('127.0.0.1', 'localhost');
    } catch (error) {
      if (!isInUse(error) || Date.now() > deadline) throw error;
      await sleep(pauseMs);
    }
  }
};

/** Whether it is a Tandemspur that has taken the port. */
export const runsAlready = async (error: unknown, port: number): Promise<boolean> => {
  if (!isInUse(error)) return false;
  try {
    const answer = await fetch(`http://localhost:${port}/api/health/live`, {
      signal: AbortSignal.timeout(2_000),
    });
    return healthView.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
};
