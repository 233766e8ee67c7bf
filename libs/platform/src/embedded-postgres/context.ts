import type { Binaries } from './binaries.js';
import type { DataLayout } from './data-layout.js';
import type { Runner } from './runner.js';
import type { ServerAccount } from './server-account.js';

/** What every step of a start needs to know. */
export interface Context {
  readonly layout: DataLayout;
  readonly binaries: Binaries;
  readonly runner: Runner;
  /** Major version of the programs. */
  readonly major: number;
  /** `undefined`: the server runs as ourselves. */
  readonly account: ServerAccount | undefined;
  readonly durable: boolean;
  /** The port that was asked for, if any. */
  readonly port: number | undefined;
  readonly log: (line: string) => void;
}
