import type { BuildPhase } from '@tandemspur/projection-engine';
import type { Surroundings } from '../terminal.js';
import type { Operations } from './operations.js';

/** What is counted while one waits: the phases of a build, and the events of a proof. */
export type Phase = BuildPhase | 'prove';

/**
 * 0 done and well; 1 refused or broken off; 2 wrong usage; 3 something is degraded, differs or is not complete;
 * 130 interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What every command of `projections` is given. */
export interface Context extends Surroundings<Phase> {
  /** The result as JSON, an error too; nothing else is written then. */
  readonly json: boolean;
  /** Names of all projections. */
  readonly known: readonly string[];
  /** Opens the service's data: wrong usage is found before. */
  readonly open: () => Promise<Operations>;
}
