import type { Logger } from './logging.js';

/** Longer than a drain and a database shutdown take. */
const limitMs = 45_000;

/**
 * Stops once on Ctrl-C, SIGTERM, or when the process that started us over a channel is gone, so that no orphan keeps
 * the port. A second signal, or a stop that hangs, ends the process at once.
 */
export const stopOnSignals = (stop: () => Promise<void>, logger: Logger): void => {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    setTimeout(() => process.exit(1), limitMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);
  process.on('disconnect', onSignal);
};
