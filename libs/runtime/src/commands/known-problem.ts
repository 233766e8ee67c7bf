import type { ProblemCode, ProblemParams } from '@tandemspur/contracts';
import { Refusal } from '@tandemspur/domain';
import {
  ConcurrencyConflict,
  InvalidEvent,
  MultiStreamUnsupported,
  StoreOverloaded,
  StoreUnavailable,
  UndecodableEvent,
} from '@tandemspur/event-store';

/** A problem of the contract, as whoever shows it needs it. */
export interface KnownProblem {
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
  /** The field at fault; parts of a field are separated by `/`. */
  readonly field?: string;
  readonly currentRevision?: string;
  readonly retryAfterSeconds?: number;
}

/** The problem that an error of a command means; undefined when it is none that the contract knows. */
export const knownProblem = (error: unknown): KnownProblem | undefined => {
  if (error instanceof Refusal) {
    const { code, params, field } = error;
    return field === undefined ? { code, params } : { code, params, field };
  }
  if (error instanceof ConcurrencyConflict) {
    const currentRevision = String(error.actualRevision);
    return { code: 'stale-revision', params: { currentRevision }, currentRevision };
  }
  if (error instanceof UndecodableEvent) return { code: 'history-unreadable' };
  if (error instanceof StoreOverloaded) {
    return { code: 'overloaded', retryAfterSeconds: error.retryAfterSeconds };
  }
  if (error instanceof StoreUnavailable) return { code: 'unavailable', retryAfterSeconds: 5 };
  if (error instanceof MultiStreamUnsupported) return { code: 'store-too-old' };
  if (error instanceof InvalidEvent) return { code: 'bad-request', params: { reason: error.rule } };
  return undefined;
};
