/**
 * Stable codes; the message may change, a code may not.
 * - `binaries-missing`: no npm package with PostgreSQL for this platform
 * - `binaries-broken`: the package is there, its programs do not run
 * - `cannot-drop-root`: started as root, and no way was found to run the server as another user
 * - `permission-denied`, `disk-full`, `port-in-use`: what the operating system refused
 * - `data-dir-invalid`: the data directory holds something that is not ours
 * - `version-mismatch`: the data belongs to another major version of PostgreSQL
 * - `password-rejected`: the server runs but does not accept the password of the data directory
 * - `lock-timeout`: another process has been starting or stopping the server for too long
 * - `initdb-failed`, `start-failed`, `start-timeout`: the rest, with the end of the log
 * - `stop-failed`: the server does not end
 * - `server-died`: a server that had been running has gone
 */
export type EmbeddedPostgresErrorCode =
  | 'binaries-missing'
  | 'binaries-broken'
  | 'cannot-drop-root'
  | 'permission-denied'
  | 'disk-full'
  | 'port-in-use'
  | 'data-dir-invalid'
  | 'version-mismatch'
  | 'password-rejected'
  | 'lock-timeout'
  | 'initdb-failed'
  | 'start-failed'
  | 'start-timeout'
  | 'stop-failed'
  | 'server-died';

/** The parts of a message: what happened, why, what to do, and optionally the end of a log. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  readonly logTail?: string;
  readonly cause?: unknown;
}

/** Every failure of the launcher. `code` is stable; `message` says what, why and the remedy. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    { what, why, remedy, logTail, cause }: Explanation,
  ) {
    const tail = logTail === undefined || logTail === '' ? '' : `\nEnd of the log:\n${logTail}`;
    super(`${what}: ${why}. ${remedy}${tail}`, cause === undefined ? undefined : { cause });
  }
}

/**
 * The `code` of a system error (ENOENT, …) or of a PostgreSQL error (SQLSTATE); '' when there is none.
 * Not by instanceof: errors made in another realm (Node's own, seen from a test runner) fail that.
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** True when `error` carries one of the given codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(codeOf(error));
}
