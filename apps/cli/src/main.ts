import 'reflect-metadata';
import { ConfigurationError, EmbeddedPostgresError } from '@tandemspur/platform';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { Service } from './service.js';

const service = new Service();

const fail = (error: unknown): void => {
  const known = error instanceof ConfigurationError || error instanceof EmbeddedPostgresError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
};

try {
  await CommandFactory.run(CliModule.of(service), { logger: false, serviceErrorHandler: fail });
} catch (error) {
  fail(error);
} finally {
  await service.close();
}
process.exit();
