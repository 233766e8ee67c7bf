import type { ProjectionStatus } from '@tandemspur/projection-engine';

/**
 * `stopped`: too much of it was parked. `parked`: some keys are not up to date. `incomplete`: the last proof found
 * another set of events than the store holds. `build-failed`: the last attempt at a new generation came to nothing.
 * `unattended`: it is behind, and not every lane has a worker.
 */
export type Trouble = 'stopped' | 'parked' | 'incomplete' | 'build-failed' | 'unattended';

/** Workers that begin, end or take over leave lanes alone for a moment. */
const patienceSeconds = 10;

/** The lanes of a projection that a living worker owns. */
export const ownedLanes = ({ lanes }: Pick<ProjectionStatus, 'lanes'>) =>
  lanes.filter(({ owner, leaseMs }) => owner !== null && (leaseMs ?? 0) > 0);

/** What is wrong with a projection. One that a person has paused is as it should be. */
export const troublesOf = (status: ProjectionStatus): readonly Trouble[] => {
  const { state, parkedKeys, lastProof, building, lagEvents, lagSeconds, lanes } = status;
  const isBehind = lagEvents > 0 && (lagSeconds === null || lagSeconds >= patienceSeconds);
  const found: Readonly<Record<Trouble, boolean>> = {
    stopped: state === 'stopped',
    parked: parkedKeys > 0,
    incomplete: lastProof?.complete === false,
    'build-failed': building !== null && building.builder === null && building.error !== null,
    unattended: state === 'running' && isBehind && ownedLanes(status).length < Math.max(1, lanes.length),
  };
  return (Object.keys(found) as Trouble[]).filter((trouble) => found[trouble]);
};
