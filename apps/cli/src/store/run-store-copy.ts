import { ConcurrencyConflict, EventTooLarge, InvalidEvent } from '@tandemspur/event-store';
import { reasonOf } from '../reason.js';
import type { Surroundings } from '../terminal.js';
import { scrub } from './address.js';
import type { CopyReport, Phase } from './copy-report.js';
import { copyStore, type Ends } from './copy-store.js';
import type { Patience } from './patience.js';
import { CopyRefused } from './refusal.js';
import { renderReport } from './render-report.js';

/** What was said on the command line. */
export interface StoreCopyOptions {
  readonly from: string;
  readonly to: string;
  readonly verifyOnly?: boolean;
  readonly json?: boolean;
}

/** Where the command writes, what ends it, and how long it waits for a store. */
export interface CopySurroundings extends Surroundings<Phase> {
  readonly patience?: Patience;
}

/**
 * 0 equal; 1 refused or broken off; 2 an address cannot be used; 3 source and target differ; 4 the target holds the
 * source's beginning only; 130 interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

const codes: Readonly<Record<CopyReport['status'], ExitCode>> = {
  equal: 0,
  different: 3,
  behind: 4,
  interrupted: 130,
};

const refusalOf = (error: unknown): CopyRefused => {
  if (error instanceof CopyRefused) return error;
  if (error instanceof ConcurrencyConflict) {
    const { stream, actualRevision: actual, expectedRevision: expected } = error;
    return new CopyRefused('streams-clash', { stream, actual, expected });
  }
  const notAccepted = error instanceof InvalidEvent || error instanceof EventTooLarge;
  return new CopyRefused(notAccepted ? 'not-accepted' : 'broke-off', { reason: reasonOf(error) });
};

/**
 * The command `store copy`: copies or verifies, and says what came of it, as JSON or in one language. No password
 * of an address is ever said.
 */
export const runStoreCopy = async (
  { from, to, verifyOnly = false, json = false }: StoreCopyOptions,
  endsOf: () => Ends,
  { language, result, complaint, progress, ...rest }: CopySurroundings,
): Promise<ExitCode> => {
  let ends: Ends | undefined;
  try {
    ends = endsOf();
    const onProgress = progress && !json ? { onProgress: progress } : {};
    const report = await copyStore(ends, { verifyOnly, ...rest, ...onProgress });
    result(json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report, language));
    return codes[report.status];
  } catch (error) {
    const { code, rule, remedy, difference } = refusalOf(error);
    const document = JSON.stringify({ error: { code, rule, remedy, difference } }, null, 2);
    const say = (text: string): string => `${scrub(text, [from, to])}\n`;
    if (json) result(say(document));
    else complaint(say(`${rule[language]} ${remedy[language]}`));
    return code === 'address-unknown' || code === 'same-store' ? 2 : 1;
  } finally {
    await ends?.close();
  }
};
