import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, loadConfiguration, stopOnSignals } from '@tandemspur/platform';
import { digestTimer, explainStartError, startRuntime } from '@tandemspur/runtime';
import { ProjectorModule } from './projector.module.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const start = async (): Promise<void> => {
  const configuration = loadConfiguration(process.env);
  const logger = createLogger(configuration.LOG_LEVEL);
  const runtime = await startRuntime(configuration, logger);
  try {
    const app = await NestFactory.createApplicationContext(ProjectorModule.of(runtime), {
      logger: false,
      abortOnError: false,
    });
    const digest = digestTimer(configuration, runtime.pool, runtime.organisation, logger);
    digest.start();
    stopOnSignals(async () => {
      say('Der Projektor wird beendet … / stopping …');
      await digest.stop();
      await app.close();
      await runtime.close();
    }, logger);
    const { worker } = runtime.projections;
    logger.info({ worker }, 'projector started');
    say(`Der Projektor läuft / the projector is running: ${worker}`);
  } catch (error) {
    await runtime.close();
    throw error;
  }
};

start().catch((error: unknown) => {
  console.error(explainStartError(error) ?? error);
  process.exit(1);
});
