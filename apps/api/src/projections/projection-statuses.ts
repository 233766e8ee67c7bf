import { Injectable } from '@nestjs/common';
import type { ProjectionView } from '@tandemspur/contracts';
import { projectionStatus, type ProjectionStatus } from '@tandemspur/projection-engine';
import { ProjectionContext } from './projection-context.js';

const keptMs = 1_000;

const proofView = (proof: ProjectionStatus['lastProof']): ProjectionView['lastProof'] => {
  if (proof === null) return null;
  const { complete, position, expected, applied, parked, skipped, provenAt } = proof;
  return { complete, position, expected, applied, parked, skipped, provenAt: provenAt.toISOString() };
};

const viewOf = ({ lanes, lastProof, ...status }: ProjectionStatus): ProjectionView => ({
  ...status,
  lanes: lanes.map((lane) => ({ ...lane, updatedAt: lane.updatedAt.toISOString() })),
  lastProof: proofView(lastProof),
});

/** How the projections stand. Probes and scrapes share an answer, however many of them ask. */
@Injectable()
export class ProjectionStatuses {
  private kept: Promise<readonly ProjectionView[]> | undefined;

  constructor(private readonly context: ProjectionContext) {}

  /** As they stand now. @throws errors of the database and of the store. */
  async now(): Promise<readonly ProjectionView[]> {
    return (await projectionStatus(this.context)).map(viewOf);
  }

  /** As they stood a second ago at most; while that is being asked it is not asked again. @throws as `now` */
  recent(): Promise<readonly ProjectionView[]> {
    this.kept ??= this.now().finally(() => {
      setTimeout(() => {
        this.kept = undefined;
      }, keptMs).unref();
    });
    return this.kept;
  }
}
