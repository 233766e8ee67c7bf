import type { Logger as Pino } from '@tandemspur/platform';

/** The process's logger as something that can be injected. */
export abstract class Logger {
  abstract readonly info: Pino['info'];
  abstract readonly warn: Pino['warn'];
  abstract readonly error: Pino['error'];
}
