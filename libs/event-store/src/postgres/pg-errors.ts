import { InvalidEvent, StoreOverloaded, StoreUnavailable } from '../errors.js';

const brokenConnection = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
  ],
  ...['EHOSTUNREACH', 'ENOENT'],
  // admin shutdown, crash shutdown, starting up, idle session timeout, too many connections
  ...['57P01', '57P02', '57P03', '57P05', '53300'],
  // serialization failure, deadlock: rolled back, worth another try
  ...['40001', '40P01'],
]);
const brokenMessage =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying|Client has encountered)/;

/** Lock not available, statement timeout: rolled back for certain. */
const tooSlow = new Set(['55P03', '57014']);

/** Not by `instanceof`: a socket's error may come from another realm, as it does under Jest. */
const textOf = (error: unknown, property: 'code' | 'message'): string => {
  if (typeof error !== 'object' || error === null) return '';
  const value = (error as Partial<Record<typeof property, unknown>>)[property];
  return typeof value === 'string' ? value : '';
};
const codeOf = (error: unknown): string => textOf(error, 'code');

/** Whether the connection, not the statement, failed: trying again on another connection may help. */
export function isConnectionError(error: unknown): boolean {
  const code = codeOf(error);
  if (brokenConnection.has(code) || code.startsWith('08')) return true;
  return brokenMessage.test(textOf(error, 'message'));
}

export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505';

/** Whether the same read may succeed a little later. */
export const isTransient = (error: unknown): boolean =>
  isConnectionError(error) || tooSlow.has(codeOf(error)) || /^(53|58)/.test(codeOf(error));

/**
 * A driver's or server's error in the port's terms; what it does not know comes back as it is.
 * `eventId` names the append in an InvalidEvent.
 */
export function toStoreError(error: unknown, eventId: string): unknown {
  const code = codeOf(error);
  if (tooSlow.has(code)) return new StoreOverloaded(1);
  if (code === '22021' || code === '22P05')
    return new InvalidEvent(eventId, 'holds characters that cannot be stored');
  // 25006 read-only (a standby), 53 disk or memory full, 58 input/output error
  if (isTransient(error) || code === '25006') return new StoreUnavailable({ cause: error });
  return error;
}
