import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveChange } from '@tandemspur/contracts';
import { Logger } from '../logger.js';
import { changesChannel } from '@tandemspur/projection-engine';
import { DatabaseUrl } from '../runtime.module.js';
import pg from 'pg';
import { Subject, type Observable } from 'rxjs';

const firstPauseMs = 200;
const longestPauseMs = 10_000;

/** What the projections have written, whichever process runs them: one LISTEN for all browsers. */
@Injectable()
export class LiveChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly subject = new Subject<LiveChange>();
  private client: pg.Client | undefined;
  private closing = false;

  constructor(
    private readonly database: DatabaseUrl,
    private readonly logger: Logger,
  ) {}

  get changes(): Observable<LiveChange> {
    return this.subject;
  }

  onApplicationBootstrap(): void {
    void this.listen(firstPauseMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.subject.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(pauseMs: number): Promise<void> {
    if (this.closing) return;
    const client = new pg.Client({ connectionString: this.database.url });
    let failed = false;
    const again = (error: Error): void => {
      if (failed || this.closing) return;
      failed = true;
      this.logger.warn({ error: error.message }, 'live updates interrupted');
      void client.end().catch(() => undefined);
      setTimeout(() => void this.listen(Math.min(pauseMs * 2, longestPauseMs)), pauseMs).unref();
    };
    client.on('error', again);
    client.on('end', () => {
      again(new Error('connection ended'));
    });
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.subject.next(JSON.parse(payload) as LiveChange);
    });
    try {
      await client.connect();
      await client.query(`listen ${changesChannel}`);
      this.client = client;
      // What was written while nobody listened is not known: say "many".
      if (pauseMs > firstPauseMs) this.subject.next({ streams: [], position: '' });
    } catch (error) {
      again(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
