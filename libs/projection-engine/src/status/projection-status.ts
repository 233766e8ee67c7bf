import type { Pool } from 'pg';
import { asPosition, beginning, type EventStore, type Position } from '@tandemspur/event-store';
import { lastProof, type LastProof } from '../completeness/index.js';
import type { EventReader } from '../event-reader.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { readGenerations, type GenerationRow, type LaneRow } from './generation-rows.js';
import { lagOf, type Lag } from './lag.js';
import type { ProjectionState } from './projection-state.js';

export interface StatusOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly projections: readonly Projection<Event>[];
}

export interface LaneStatus extends Omit<LaneRow, 'position' | 'updatedAt'> {
  readonly position: Position;
  /** Since it moved last. */
  readonly updatedAt: Date;
}

/** The generation that queries read. */
export interface LiveStatus {
  readonly id: string;
  readonly version: number;
  /** Whether it is what the declaration asks for. */
  readonly isCurrent: boolean;
}

/** The generation that is built beside the live one. */
export interface BuildStatus {
  readonly version: number;
  readonly phase: string | null;
  readonly done: number;
  readonly total: number;
  /** The worker that builds it; null when none does. */
  readonly builder: string | null;
  /** Why the last attempt failed. */
  readonly error: string | null;
}

export interface ProjectionStatus extends Lag {
  readonly name: string;
  readonly state: ProjectionState;
  readonly reason: string | null;
  /** As declared. */
  readonly version: number;
  readonly live: LiveStatus | null;
  /** Of the live generation. */
  readonly lanes: readonly LaneStatus[];
  /** The lowest of the lanes'. */
  readonly position: Position;
  readonly parkedKeys: number;
  readonly parkedEvents: number;
  readonly building: BuildStatus | null;
  readonly previous: { readonly version: number } | null;
  readonly lastProof: LastProof | null;
}

const buildOf = ({ version, phase, done, total, builder, error }: GenerationRow): BuildStatus => ({
  version,
  phase,
  done,
  total,
  builder,
  error,
});

const lowest = (lanes: readonly LaneStatus[]): Position =>
  lanes.reduce<Position | undefined>(
    (low, { position }) => (low === undefined || position < low ? position : low),
    undefined,
  ) ?? beginning;

/**
 * Where each of the declared projections stands.
 *
 * @throws errors of PostgreSQL and of the store.
 */
export const projectionStatus = async <Event extends ProjectedEvent>(
  options: StatusOptions<Event>,
): Promise<readonly ProjectionStatus[]> => {
  const { pool, store, reader, projections } = options;
  const names = projections.map(({ name }) => name);
  const [known, proofs, head] = await Promise.all([
    readGenerations(pool, names),
    lastProof(pool),
    store.head(),
  ]);
  return Promise.all(
    projections.map(async (projection) => {
      const { name, version } = projection;
      const row = known.get(name);
      const of = (status: GenerationRow['status']): GenerationRow | undefined =>
        row?.generations.find((each) => each.status === status);
      const [live, building, previous] = [of('live'), of('building'), of('previous')];
      const lanes = (live?.laneRows ?? []).map((lane) => ({
        ...lane,
        position: asPosition(lane.position),
        updatedAt: new Date(lane.updatedAt),
      }));
      const position = lowest(lanes);
      const isCurrent = live?.version === version && live.lanes === projection.lanes;
      return {
        name,
        state: row?.state ?? 'running',
        reason: row?.reason ?? null,
        version,
        live: live === undefined ? null : { id: live.id, version: live.version, isCurrent },
        lanes,
        position,
        ...(await lagOf(store, reader, projection, position, head)),
        parkedKeys: live?.parkedKeys ?? 0,
        parkedEvents: live?.parkedEvents ?? 0,
        building: building === undefined ? null : buildOf(building),
        previous: previous === undefined ? null : { version: previous.version },
        lastProof: proofs.find(({ generation }) => generation === live?.id) ?? null,
      };
    }),
  );
};
