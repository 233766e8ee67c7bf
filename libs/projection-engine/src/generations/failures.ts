import type { Position } from '@tandemspur/event-store';
import { messageOf } from '../failures.js';

/** What is known of the event, or at least of the stream or the table, that cannot be built. */
export interface FailurePoint {
  readonly eventId?: string;
  /** Its name in the store. */
  readonly type?: string;
  readonly position?: Position;
  readonly stream?: string;
  /** Without its schema. */
  readonly table?: string;
}

const inWords = ({ eventId, type, position, stream, table }: FailurePoint): string =>
  [
    eventId === undefined ? '' : `event ${eventId}`,
    type === undefined ? '' : `of type ${type}`,
    position === undefined ? '' : `at ${position}`,
    stream === undefined ? '' : `in stream ${stream}`,
    table === undefined ? '' : `for table ${table}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** History cannot be built into rows: a rebuild never parks. What is live was not touched. */
export class BuildFailed extends Error {
  constructor(
    readonly projection: string,
    readonly point: FailurePoint,
    cause: unknown,
  ) {
    super(`projection ${projection} cannot be built: ${[inWords(point), messageOf(cause)].join(': ')}`, {
      cause,
    });
    this.name = 'BuildFailed';
  }
}

/** Somebody else builds or reverts this projection. */
export class BuildUnderWay extends Error {
  constructor(
    readonly projection: string,
    readonly builder: string,
  ) {
    super(`projection ${projection} is being built by ${builder}`);
    this.name = 'BuildUnderWay';
  }
}

/** The signal was aborted; nothing is left behind. */
export class BuildInterrupted extends Error {
  constructor() {
    super('the build was interrupted');
    this.name = 'BuildInterrupted';
  }
}

/** The lease ran out, e.g. because this process stood still: somebody else may build by now. */
export class BuildLost extends Error {
  constructor() {
    super('the build lost its lease');
    this.name = 'BuildLost';
  }
}

/** One table of two generations at one position. */
export interface TableComparison {
  readonly table: string;
  readonly live: { readonly rows: number; readonly hash: string };
  readonly next: { readonly rows: number; readonly hash: string };
}

/** The new generation claims to mean the same as the live one, and differs. What is live stays. */
export class VerificationFailed extends Error {
  constructor(
    readonly projection: string,
    readonly position: Position,
    /** Those that differ. */
    readonly tables: readonly TableComparison[],
  ) {
    const differences = tables.map(
      ({ table, live, next }) => `${table} (${live.rows} rows live, ${next.rows} new)`,
    );
    super(`projection ${projection} differs from what is live: ${differences.join(', ')}`);
    this.name = 'VerificationFailed';
  }
}

export type RevertRefusal = 'no-previous' | 'other-version' | 'other-columns' | 'other-store';

/** The previous generation cannot be brought back. */
export class RevertRefused extends Error {
  constructor(
    readonly projection: string,
    readonly reason: RevertRefusal,
  ) {
    super(`projection ${projection} cannot be reverted: ${reason}`);
    this.name = 'RevertRefused';
  }
}
