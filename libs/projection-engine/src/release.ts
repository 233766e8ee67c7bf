import type { Generation } from './generation.js';
import type { Projection } from './projection.js';

type Declaration = Pick<Projection<never>, 'name' | 'version' | 'lanes'>;

/** A declaration as workers tell each other that they have it. */
export const declared = ({ name, version, lanes }: Declaration): string => `${name}@${version}/${lanes}`;

/**
 * Whether it is for this program to build what it declares in the place of what is live. While two releases run side by
 * side the newer one does; an older one, or one with other lanes, waits until nobody is left who declares what is live,
 * or they would take turns for ever. What is live as declared is built anew only because it cannot be continued.
 *
 * @param others what the workers declare that live at this moment.
 */
export const isOurs = (
  own: Declaration,
  live: Pick<Generation, 'version' | 'lanes'>,
  others: ReadonlySet<string>,
): boolean => {
  const current = declared({ name: own.name, version: live.version, lanes: live.lanes });
  return current === declared(own) || own.version > live.version || !others.has(current);
};
