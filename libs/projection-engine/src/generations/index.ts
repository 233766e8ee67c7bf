export {
  ensureLive,
  readGenerations,
  readStandings,
  type GenerationRecord,
  type Standing,
} from './registry.js';
export { buildGenerations, type BuildOptions, type BuildResult } from './build.js';
export { revert, type RevertOptions, type RevertResult } from './revert.js';
export { dropPrevious } from './discard.js';
export {
  BuildFailed,
  BuildInterrupted,
  BuildLost,
  BuildUnderWay,
  RevertRefused,
  VerificationFailed,
  type FailurePoint,
  type RevertRefusal,
  type TableComparison,
} from './failures.js';
export type { BuildPhase, ProgressReport } from './progress.js';
export type { Verification } from './verify.js';
