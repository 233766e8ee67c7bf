import { createLogger, loadConfiguration } from '@tandemspur/platform';
import { startRuntime, type Runtime } from '@tandemspur/runtime';

/** Opens the service's data when a command first needs them: help and wrong usage start no database. */
export class Service {
  private opened: Promise<Runtime> | undefined;

  /** @throws ConfigurationError, EmbeddedPostgresError */
  open(): Promise<Runtime> {
    this.opened ??= this.start();
    return this.opened;
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => undefined);
    await opened?.close();
  }

  private async start(): Promise<Runtime> {
    const configuration = loadConfiguration(process.env);
    return startRuntime(configuration, createLogger(configuration.LOG_LEVEL));
  }
}
