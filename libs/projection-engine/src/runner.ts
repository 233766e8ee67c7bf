import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { beginning, type EventStore, type Position, type SubscriptionMessage } from '@tandemspur/event-store';
import { applyBatch, CheckpointMoved } from './apply-batch.js';
import { openCheckpoint } from './checkpoint.js';
import type { EventReader, Projection } from './projection.js';

export interface RunnerOptions<Event> {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly projection: Projection<Event>;
  readonly log: (message: string, detail: Readonly<Record<string, unknown>>) => void;
}

export interface RunnerStatus {
  readonly name: string;
  readonly position: Position;
  /** The error that keeps the projection from going on, while it does. */
  readonly error: string | null;
}

const firstPauseMs = 100;
const longestPauseMs = 15_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Keeps one projection up to date until it is stopped. After an error it starts again from its checkpoint. */
export class ProjectionRunner<Event> {
  private readonly stopping = new AbortController();
  private position: Position = beginning;
  private error: string | null = null;
  private running: Promise<void> | undefined;

  constructor(private readonly options: RunnerOptions<Event>) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the batch under way, then stops. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  status(): RunnerStatus {
    return { name: this.options.projection.name, position: this.position, error: this.error };
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!this.isStopping()) {
      try {
        await this.follow(() => {
          pauseMs = firstPauseMs;
        });
      } catch (error) {
        if (this.isStopping()) return;
        if (!(error instanceof CheckpointMoved)) this.error = messageOf(error);
        this.options.log('projection interrupted', {
          projection: this.options.projection.name,
          error: messageOf(error),
          retryInMs: pauseMs,
        });
        await sleep(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  }

  private async follow(onProgress: () => void): Promise<void> {
    const { pool, store, projection } = this.options;
    this.position = await openCheckpoint(pool, store, projection);
    const messages = store.subscribe({
      after: this.position,
      filter: { types: projection.types },
      signal: this.stopping.signal,
    });
    for await (const message of messages) {
      await this.take(message);
      this.error = null;
      onProgress();
    }
  }

  private async take(message: SubscriptionMessage): Promise<void> {
    const { pool, reader, projection } = this.options;
    if (message.position === this.position) return;
    const events = message.kind === 'events' ? message.events : [];
    const streams = [...new Set(events.map((event) => event.stream))];
    const rows = [];
    for (const stream of streams) {
      const history = await reader.history(stream, message.position);
      rows.push(...projection.rows(reader.keyOf(stream), history));
    }
    await applyBatch(pool, projection, {
      from: this.position,
      to: message.position,
      streams,
      keys: streams.map(reader.keyOf),
      rows,
    });
    this.position = message.position;
  }
}
