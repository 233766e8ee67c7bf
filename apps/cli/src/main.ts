import 'reflect-metadata';
import { explainStartError } from '@tandemspur/runtime';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { Service } from './service.js';

const service = new Service();

const fail = (error: unknown): void => {
  console.error(explainStartError(error) ?? error);
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
