import type { EmbeddedPostgresError } from './errors.js';

export interface EmbeddedPostgresOptions {
  /** Folder that belongs to the launcher alone; created if missing. Local disk, not a network share. */
  readonly dataDir: string;
  /** Receives one line per step worth telling. Default: nothing is said. */
  readonly log?: (line: string) => void;
  /** A fixed TCP port on 127.0.0.1. Default: the port of last time if still free, else any free one. */
  readonly port?: number;
  /** false: no fsync at all, for throw-away servers of tests. Default true. */
  readonly durable?: boolean;
  /** Folder with `bin`, `lib` and `share` of a PostgreSQL build. Default: npm's package for this platform. */
  readonly nativeDir?: string;
}

export interface EmbeddedPostgres {
  /**
   * `postgres://` URL over TCP on 127.0.0.1 for the role that owns the database `tandemspur`: not a
   * superuser (so that revoked rights and triggers bind it), may create databases and roles.
   */
  readonly url: string;
  /** The same for the superuser and the database `postgres`: for backups, upgrades and tests. */
  readonly adminUrl: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /**
   * True when the server was already running (its parent was killed, or another process uses it too).
   * It then keeps the port and the settings it was started with.
   */
  readonly adopted: boolean;
  /**
   * Resolves (never rejects) when the server has gone without `stop()`: call `startEmbeddedPostgres`
   * again to recover; nothing needs to be done with the old handle.
   */
  readonly died: Promise<EmbeddedPostgresError>;
  /**
   * Stops the server if no other live process uses it, else only signs off. Idempotent; takes up to
   * about 30 s when sessions do not end. Throws EmbeddedPostgresError (`lock-timeout`, `stop-failed`).
   */
  stop(): Promise<void>;
}
