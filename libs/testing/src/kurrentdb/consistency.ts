import type { LoggedEvent } from './log.js';

/** Revisions that stand for a state of the stream, as on the wire. */
export const noStream = -1n;
export const anyState = -2n;
export const streamExists = -4n;

/** The revision of a stream's last event that a writer expects, or one of the states above. */
export interface StreamCheck {
  readonly stream: string;
  readonly expected: bigint;
}

interface Failure extends StreamCheck {
  /** Index of the check. */
  readonly index: number;
  /** -1 when there is no such stream. */
  readonly actual: bigint;
}

/** Stored now, or just so before: position of the last event, and per check the last revision written. */
export interface Stored {
  readonly kind: 'stored';
  readonly position: bigint;
  readonly lastRevisions: readonly bigint[];
}

/** Without failures: the server knows that something is wrong but no longer what. */
export interface Refused {
  readonly kind: 'refused';
  readonly failures: readonly Failure[];
}

interface Known {
  stream(name: string): readonly LoggedEvent[];
  placeOf(id: string): LoggedEvent | undefined;
}

type Decision =
  | { readonly kind: 'ok' | 'refused' | 'partly-there' }
  | { readonly kind: 'repeated'; readonly last: LoggedEvent };

/** All ids where they would go, none of them, or the beginning only. */
function repetition(places: readonly (LoggedEvent | undefined)[], otherwise: 'ok' | 'refused'): Decision {
  const missing = places.indexOf(undefined);
  const last = places.at(-1);
  if (missing > 0) return { kind: 'partly-there' };
  return missing === 0 || last === undefined ? { kind: otherwise } : { kind: 'repeated', last };
}

function decide(known: Known, { stream, expected }: StreamCheck, ids: readonly string[]): Decision {
  const own = known.stream(stream);
  const current = BigInt(own.length - 1);
  if (expected === streamExists && current < 0n) return { kind: 'refused' };
  if (expected === anyState || expected === streamExists) {
    const places = ids.map((id) => {
      const place = known.placeOf(id);
      return place?.stream === stream ? place : undefined;
    });
    return repetition(places, 'ok');
  }
  if (expected > current) return { kind: 'refused' };
  if (expected === current) return { kind: 'ok' };
  const places = ids.map((id, index) => {
    const place = own[Number(expected) + 1 + index];
    return place?.id === id ? place : undefined;
  });
  return repetition(places, 'refused');
}

/**
 * How the server answers checks of one or several streams, or undefined when nothing speaks against storing.
 * Before 26.0.3 it forgets which stream it was when some are repeated and others are not.
 */
export function verdict(
  known: Known,
  checks: readonly StreamCheck[],
  idsOf: (index: number) => readonly string[],
  since26_0_3: boolean,
): Stored | Refused | undefined {
  const decisions = checks.map((check, index) => decide(known, check, idsOf(index)));
  const current = (stream: string): bigint => BigInt(known.stream(stream).length - 1);
  if (decisions.every(({ kind }) => kind === 'ok')) return undefined;
  const writing = checks.filter((_, index) => idsOf(index).length > 0).length;
  const repeated = decisions.flatMap((decision) => (decision.kind === 'repeated' ? [decision.last] : []));
  if (repeated.length === writing && writing > 0)
    return {
      kind: 'stored',
      position: repeated.map(({ position }) => position).reduce((a, b) => (a > b ? a : b)),
      lastRevisions: decisions.map((decision) =>
        decision.kind === 'repeated' ? decision.last.revision : -1n,
      ),
    };
  const clear = decisions.every(({ kind }) => kind === 'ok' || kind === 'refused');
  if (!since26_0_3 && !clear && checks.length > 1) return { kind: 'refused', failures: [] };
  const failures = checks.flatMap((check, index) =>
    decisions[index]?.kind === 'ok' ? [] : [{ ...check, index, actual: current(check.stream) }],
  );
  return { kind: 'refused', failures };
}
