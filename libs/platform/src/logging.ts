import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on stderr. Bodies and headers are never logged: they hold personal data. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: { app: 'tandemspur' } }, pino.destination({ fd: 2, sync: true }));
