import type {
  BuildOptions,
  BuildResult,
  ParkedKey,
  ProjectedEvent,
  ProjectionState,
  ProjectionStatus,
  Proof,
  ProveOptions,
  RetryOutcome,
  RevertResult,
  SkipOutcome,
} from '@tandemspur/projection-engine';

type Build = BuildOptions<ProjectedEvent>;
type Prove = ProveOptions<ProjectedEvent>;

/** What the commands do with projections, each named as it is declared. */
export interface Operations {
  status(): Promise<readonly ProjectionStatus[]>;
  /** @throws what `buildGenerations` throws. */
  build(
    names: readonly string[],
    options: Pick<Build, 'signal' | 'onProgress' | 'onDifference'>,
  ): Promise<readonly BuildResult[]>;
  /** @throws what `revert` throws. */
  revert(name: string, options: Pick<Build, 'signal' | 'onProgress'>): Promise<RevertResult>;
  /** Of one projection, or of all. */
  parked(name?: string): Promise<readonly ParkedKey[]>;
  retry(name: string, sequenceKey: string): Promise<RetryOutcome>;
  /** @param eventId the event that is meant. */
  skip(name: string, sequenceKey: string, reason: string, eventId?: string): Promise<SkipOutcome>;
  /** Gives whether it was seen before. */
  setState(name: string, state: ProjectionState): Promise<boolean>;
  /** Counts from the beginning; undefined when there is nothing to prove. */
  prove(name: string, options: Pick<Prove, 'signal' | 'onProgress'>): Promise<Proof | undefined>;
}
