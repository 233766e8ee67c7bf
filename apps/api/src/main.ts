import { fileURLToPath } from 'node:url';
import { createLogger, loadConfiguration, stopOnSignals } from '@tandemspur/platform';
import { digestTimer, explainStartError, startRuntime } from '@tandemspur/runtime';
import { createApplication } from './application.js';
import { listen, runsAlready } from './listen.js';
import { ProjectionMetrics } from './metrics/projection-metrics.js';

const webFolder = fileURLToPath(new URL('../../../../web', import.meta.url));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const start = async (): Promise<void> => {
  const configuration = loadConfiguration(process.env);
  const logger = createLogger(configuration.LOG_LEVEL);
  const metrics = new ProjectionMetrics();
  const runtime = await startRuntime(configuration, logger, {
    onStep: (step) => {
      metrics.observe(step);
    },
  });
  try {
    const { HOST: host, HOST_NAMES: hostNames, PORT: port } = configuration;
    const app = await createApplication(runtime, logger, { host, hostNames, webFolder, metrics });
    const digest = digestTimer(configuration, runtime.pool, runtime.organisation, logger);
    stopOnSignals(async () => {
      say('Tandemspur wird beendet … / stopping …');
      await digest.stop();
      await app.close();
      await runtime.close();
    }, logger);
    const address = await listen(app, port, host);
    if (configuration.PROJECTIONS === 'here') {
      runtime.projections.start();
      digest.start();
    }
    say(`Tandemspur läuft / is running: ${address}`);
    if (host !== '127.0.0.1' && host !== 'localhost') {
      say(
        `Achtung: es gibt noch keine Anmeldung; wer ${host} erreicht, sieht alles. / There is no login yet.`,
      );
    }
  } catch (error) {
    await runtime.close();
    if (!(await runsAlready(error, configuration.PORT))) throw error;
    say(`Tandemspur läuft schon / is already running: http://localhost:${configuration.PORT}`);
    process.exit(0);
  }
};

start().catch((error: unknown) => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const message = inUse
    ? 'Der Port ist belegt: PORT auf einen anderen setzen. / The port is in use: set PORT to another one.'
    : (explainStartError(error) ?? error);
  console.error(message);
  process.exit(1);
});
