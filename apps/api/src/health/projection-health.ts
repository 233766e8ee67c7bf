import type { Degradation, ProjectionHealth, ProjectionView } from '@tandemspur/contracts';

/** A projection this many events behind shows too little of what has happened. */
const lagLimit = 10_000;

const degradationsOf = ({ state, live, lagEvents, parkedKeys, lastProof }: ProjectionView): Degradation[] => {
  const signs: readonly (readonly [Degradation, boolean])[] = [
    ['stopped', state === 'stopped'],
    ['behind', lagEvents >= lagLimit],
    ['parked', parkedKeys > 0],
    ['incomplete', lastProof?.complete === false],
    // Its rows are of another version until the new generation is built.
    ['outdated', live?.isCurrent === false],
  ];
  return signs.filter(([, holds]) => holds).map(([sign]) => sign);
};

/**
 * A projection as a probe sees it. That somebody has paused it is shown and is no fault; how far it falls behind
 * meanwhile counts as always.
 */
export const projectionHealthOf = (view: ProjectionView): ProjectionHealth => {
  const { name, state, position, lagEvents, lagSeconds, parkedKeys, building, lastProof } = view;
  const because = degradationsOf(view);
  const complete = lastProof && {
    complete: lastProof.complete,
    provenAt: lastProof.provenAt,
    position: lastProof.position,
  };
  const status = because.length === 0 ? 'ok' : 'degraded';
  return {
    name,
    status,
    because,
    state,
    position,
    lagEvents,
    lagSeconds,
    parkedKeys,
    complete,
    building,
  };
};
