import type { HealthView } from '@tandemspur/contracts';

/** Who asks for health wants an answer before giving up. */
const patienceMs = 2_000;

interface Probed<T> {
  readonly check: HealthView['checks'][string];
  /** What was read, when it could be. */
  readonly value?: T;
}

class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Whether something answers within two seconds. Never throws. */
export const probe = async <T>(ask: () => Promise<T>): Promise<Probed<T>> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow());
    }, patienceMs);
  });
  try {
    return { check: { status: 'ok' }, value: await Promise.race([ask(), patience]) };
  } catch (error) {
    return { check: { status: 'down', detail: error instanceof Error ? error.name : 'error' } };
  } finally {
    clearTimeout(timer);
  }
};
