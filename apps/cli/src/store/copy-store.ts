import { beginning, type EventStore } from '@tandemspur/event-store';
import type { CopyReport, Progress } from './copy-report.js';
import { CopyRun } from './copy-run.js';
import { usualPatience, type Patience } from './patience.js';
import { CopyRefused } from './refusal.js';

/** The two stores of a copy. The target is touched only after the source has proved to be of use. */
export interface Ends {
  /** Addresses as they may be shown. */
  readonly from: string;
  readonly to: string;
  openSource(): Promise<EventStore>;
  openTarget(): Promise<EventStore>;
  /** Lets go of whatever was opened. */
  close(): Promise<void>;
}

export interface CopyOptions {
  /** Write nothing; compare only. */
  readonly verifyOnly: boolean;
  /** Ends the copy after the append under way. */
  readonly signal: AbortSignal;
  readonly patience?: Patience;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Copies the history of one store behind what the other one holds of it, and compares the two event by event.
 * There is nothing to remember between two runs: the target itself says where to go on. The ends stay open.
 *
 * @throws CopyRefused when the source is empty or the target holds something else; nothing is written then. What
 *   the stores throw; then the same call continues.
 */
export const copyStore = async (ends: Ends, options: CopyOptions): Promise<CopyReport> => {
  const { verifyOnly, signal, patience = usualPatience, onProgress } = options;
  const { from, to } = ends;
  const started = performance.now();
  const source = await ends.openSource();
  if ((await source.head()) === beginning) throw new CopyRefused('no-history', { address: from });
  const run = new CopyRun(source, await ends.openTarget(), { signal, patience }, onProgress);
  const outcome = verifyOnly ? await run.verify() : await run.copy();
  return { from, to, ...outcome, seconds: (performance.now() - started) / 1_000 };
};
