import { parse, v5 } from 'uuid';
import type { SimulationOptions } from './options.js';

/** Where all ids of demonstrations come from. */
const demonstrations = '3c1f6f0e-52c8-4f3b-8a0e-6f4e2d9f7b10';

export interface DemoIds {
  /** Of a thing; the same for equal organisation and seed. */
  readonly thing: (
    kind:
      | 'staff'
      | 'mentor'
      | 'mentee'
      | 'guardian'
      | 'programme'
      | 'grant'
      | 'tandem'
      | 'conflict'
      | 'goal'
      | 'gathering'
      | 'case',
    key: string | number,
  ) => string;
  /** Of the event that stands in `stream` at `revision`. */
  readonly event: (stream: string, revision: number) => string;
}

/**
 * Ids of things depend on organisation and seed; those of events on every option, so that a store never takes
 * the events of one simulation for those of another.
 */
export const demoIds = ({ organisationId, seed, tandems, until, timeZone }: SimulationOptions): DemoIds => {
  const things = parse(v5(`${organisationId}/${seed}`, demonstrations));
  const events = parse(v5(`${tandems}/${until}/${timeZone}`, things));
  return {
    thing: (kind, key) => v5(`${kind}/${key}`, things),
    event: (stream, revision) => v5(`${stream}/${revision}`, events),
  };
};
