import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  type Configuration,
  type EmbeddedPostgres,
  type Logger,
} from '@tandemspur/platform';

/** A PostgreSQL to use, and how to let go of it. */
export interface Database {
  readonly url: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

const firstPauseMs = 200;
const longestPauseMs = 10_000;

/** Starts the embedded server again, on the same port, whenever it dies while we live. */
class SupervisedPostgres implements Database {
  readonly embedded = true;
  readonly url: string;
  private closing = false;

  constructor(
    private server: EmbeddedPostgres,
    private readonly dataDir: string,
    private readonly logger: Logger,
  ) {
    this.url = server.url;
    this.watch();
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.server.stop();
  }

  private isClosing(): boolean {
    return this.closing;
  }

  private watch(): void {
    void this.server.died.then((error) => {
      if (this.closing) return;
      this.logger.error({ error: error.message }, 'the embedded database has died; starting it again');
      void this.restart(firstPauseMs);
    });
  }

  private async restart(pauseMs: number): Promise<void> {
    if (this.closing) return;
    try {
      const port = Number(new URL(this.url).port);
      const server = await startEmbeddedPostgres({ dataDir: this.dataDir, port });
      this.server = server;
      if (this.isClosing()) await server.stop();
      else this.watch();
    } catch (error) {
      this.logger.error({ error: String(error), retryInMs: pauseMs }, 'the embedded database does not start');
      setTimeout(() => {
        void this.restart(Math.min(pauseMs * 2, longestPauseMs));
      }, pauseMs).unref();
    }
  }
}

/**
 * The PostgreSQL of `DATABASE_URL`, else the embedded one under `DATA_DIR`.
 *
 * @throws EmbeddedPostgresError
 */
export const openDatabase = async (configuration: Configuration, logger: Logger): Promise<Database> => {
  const { DATABASE_URL: url, DATA_DIR } = configuration;
  if (url !== undefined) return { url, embedded: false, close: () => Promise.resolve() };
  const dataDir = join(DATA_DIR, 'postgres');
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (line) => {
      logger.info(line);
    },
  });
  return new SupervisedPostgres(server, dataDir, logger);
};
