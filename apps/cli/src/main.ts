import 'reflect-metadata';
import {
  ConfigurationError,
  createLogger,
  EmbeddedPostgresError,
  loadConfiguration,
} from '@tandemspur/platform';
import { startRuntime } from '@tandemspur/runtime';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';

const run = async (): Promise<void> => {
  const configuration = loadConfiguration(process.env);
  const logger = createLogger(configuration.LOG_LEVEL);
  const runtime = await startRuntime(configuration, logger);
  try {
    await CommandFactory.run(CliModule.of(runtime), { logger: false, errorHandler: fail });
  } finally {
    await runtime.close();
  }
};

/** Help, and usage errors that commander has already explained, come as errors with an exit code of their own. */
const exitCodeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number' ? error.exitCode : undefined;

const fail = (error: unknown): void => {
  const said = exitCodeOf(error);
  if (said !== undefined) {
    process.exitCode = said;
    return;
  }
  const known = error instanceof ConfigurationError || error instanceof EmbeddedPostgresError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
};

await run().catch(fail);
process.exit();
