import { join } from 'node:path';
import { wallClock } from '@tandemspur/domain';
import { publicUrlOf, type Configuration, type Logger } from '@tandemspur/platform';
import type pg from 'pg';
import type { Organisation } from '../organisation.js';
import { Digest, type DigestRun } from './digest.js';
import { outboxMailer, smtpMailer } from './mailer.js';

const minuteMs = 60_000;
const longestPauseMs = 60 * minuteMs;

/** What the timer does on a day, and by what clock. */
export interface DigestSchedule {
  readonly timeZone: string;
  /** Local hour from which it is sent; `off` for never. */
  readonly at: number | 'off';
  readonly send: (day: string) => Promise<DigestRun>;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/**
 * Sends the digest once a local day, from an hour on; a service that starts later that day sends it then. What fails
 * is tried again after pauses that double. Never throws.
 */
export class DigestTimer {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #doneOn: string | undefined;
  #failures = 0;
  #stopped = true;

  constructor(private readonly schedule: DigestSchedule) {}

  start(): void {
    if (this.schedule.at === 'off' || !this.#stopped) return;
    this.#stopped = false;
    this.#wait(minuteMs);
  }

  /** Resolves when nothing is being sent any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Sends if it is time to; gives the milliseconds until it wants to be asked again. `now` in ISO 8601, UTC. */
  async tick(now: string): Promise<number> {
    const { at, timeZone, send, logger } = this.schedule;
    const local = wallClock(now, timeZone);
    const day = local.slice(0, 10);
    if (at === 'off' || this.#doneOn === day || Number(local.slice(11, 13)) < at) return minuteMs;
    try {
      const { sent, pending } = await send(day);
      if (pending === 0) this.#doneOn = day;
      this.#failures = 0;
      if (sent > 0) logger.info({ day, sent }, 'digest sent');
      return minuteMs;
    } catch (error) {
      const retryInMs = Math.min(minuteMs * 2 ** this.#failures, longestPauseMs);
      this.#failures += 1;
      logger.warn({ day, error: String(error), retryInMs }, 'the digest could not be sent');
      return retryInMs;
    }
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.tick(new Date().toISOString()).then((next) => {
        if (!this.#stopped) this.#wait(next);
      });
    }, ms);
    this.#timer.unref();
  }
}

/** The timer as the configuration has it: by its server, else into the folder `outbox` of the data. */
export const digestTimer = (
  configuration: Configuration,
  sql: Pick<pg.Pool, 'query'>,
  organisation: Organisation,
  logger: Logger,
): DigestTimer => {
  const { SMTP_URL, DATA_DIR, MAIL_FROM: from, DIGEST_AT: at } = configuration;
  const mailer = SMTP_URL === undefined ? outboxMailer(join(DATA_DIR, 'outbox')) : smtpMailer(SMTP_URL);
  const digest = new Digest({ sql, organisation, mailer, from, publicUrl: publicUrlOf(configuration) });
  return new DigestTimer({
    ...{ at, logger, timeZone: organisation.timeZone },
    send: (day) => digest.send(day),
  });
};
