import type { PhaseProgress } from '../progress-bar.js';
import type { Difference } from './comparison.js';

/** `compare`: what the target holds already; `copy`; `verify`: what was copied. */
export type Phase = 'compare' | 'copy' | 'verify';

/** Events, from the first one of the history; the total is undefined until the store has counted. */
export type Progress = PhaseProgress<Phase>;

export interface CopyReport {
  /**
   * `equal`: the target holds the source's history, no more and no less. `behind`: it holds its beginning, and
   * the source goes on. `different`: see `difference`. `interrupted`: the same command continues.
   */
  readonly status: 'equal' | 'behind' | 'different' | 'interrupted';
  /** Addresses as they may be shown. */
  readonly from: string;
  readonly to: string;
  /** The phase in which it ended. */
  readonly phase: Phase;
  /** Events that the target held before; null when that is not known, or nothing was to be copied. */
  readonly resumedFrom: number | null;
  /** Events written now. */
  readonly copied: number;
  /** Events found equal, one by one. */
  readonly events: number;
  /** Streams of these. */
  readonly streams: number;
  /** Of these, see `Comparison.hash`. */
  readonly hash: string;
  /** Events of the source that the target lacks; null when that is not known. */
  readonly missing: number | null;
  readonly difference: Difference | null;
  readonly seconds: number;
}
