import { EmbeddedPostgresError, hasCode, type EmbeddedPostgresErrorCode } from './errors.js';

interface Diagnosis {
  readonly code: EmbeddedPostgresErrorCode;
  readonly why: string;
  readonly remedy: string;
}

const diskFull: Diagnosis = {
  code: 'disk-full',
  why: 'there is no space left on the disk of the data directory',
  remedy:
    'Free some space (or point the data directory to another disk) and start again; committed data is safe.',
};
const denied: Diagnosis = {
  code: 'permission-denied',
  why: 'the operating system denied access to a file or folder',
  remedy:
    'Give the data directory to the user who starts the program (chown -R), or start as the user who owns it.',
};
const portInUse: Diagnosis = {
  code: 'port-in-use',
  why: 'the TCP port on 127.0.0.1 is used by another program',
  remedy: 'End the other program, or leave the port unset so that a free one is chosen.',
};
const broken: Diagnosis = {
  code: 'binaries-broken',
  why: 'the PostgreSQL programs cannot be loaded on this system',
  remedy:
    'They need glibc (not musl, so not Alpine). Reinstall the dependencies, or set DATABASE_URL to use your own PostgreSQL.',
};
const version: Diagnosis = {
  code: 'version-mismatch',
  why: 'the data was written by another major version of PostgreSQL',
  remedy: 'Back it up (dump or export) with the old release and restore with this one.',
};
const noPasswdEntry: Diagnosis = {
  code: 'permission-denied',
  why: 'the current user id has no entry in the user database, which initdb insists on',
  remedy: 'Add an entry for it to /etc/passwd, or start as another user.',
};

const patterns: readonly (readonly [RegExp, Diagnosis])[] = [
  [/No space left on device|Disk quota exceeded/i, diskFull],
  [/Address already in use|could not create any TCP\/IP sockets/i, portInUse],
  [/could not look up effective user ID/i, noPasswdEntry],
  [/error while loading shared libraries|Library not loaded|GLIBC_\d|Exec format error/i, broken],
  [/initialized by PostgreSQL version|incompatible with server/i, version],
  [/Permission denied|has (invalid permissions|wrong ownership)|Read-only file system/i, denied],
];

/**
 * Recognises the usual causes in the output of initdb or of the server.
 * Gives back the error to throw; `fallback` when nothing is recognised.
 */
export function diagnoseOutput(
  what: string,
  output: string,
  fallback: Diagnosis,
  logTail = output.trim(),
): EmbeddedPostgresError {
  const found = patterns.find(([pattern]) => pattern.test(output))?.[1] ?? fallback;
  return new EmbeddedPostgresError(found.code, { what, why: found.why, remedy: found.remedy, logTail });
}

/** Turns a system error (ENOSPC, EACCES, …) into an explained one; anything else is given back as it is. */
export function diagnoseSystemError(what: string, error: unknown): unknown {
  const found = hasCode(error, 'ENOSPC', 'EDQUOT')
    ? diskFull
    : hasCode(error, 'EACCES', 'EPERM', 'EROFS')
      ? denied
      : undefined;
  if (found === undefined) return error;
  const why = `${found.why} (${(error as Error).message})`;
  return new EmbeddedPostgresError(found.code, { what, why, remedy: found.remedy, cause: error });
}
