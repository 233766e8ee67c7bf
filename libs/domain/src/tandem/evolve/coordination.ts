import type { coordinationEvents } from '@tandemspur/contracts';
import { openHandover } from '../tandem.state.js';
import type { Evolve } from './table.js';

export const onCoordination: Evolve<(typeof coordinationEvents)[number]['type']> = {
  CoordinatorAssigned: (tandem, { to, effectiveOn, absenceCover }) => {
    if (absenceCover) return { ...tandem, coverId: to };
    const coordinatorSince = to === tandem.coordinatorId ? tandem.coordinatorSince : effectiveOn;
    // Whoever takes over instead of the successor that was named puts an end to that handover.
    const handover = (openHandover(tandem)?.to ?? to) === to ? tandem.handover : null;
    return { ...tandem, coordinatorId: to, coordinatorSince, coverId: null, handover };
  },
  HandoverStarted: (tandem, { to }, on) => ({
    ...tandem,
    handover: { to, startedOn: on, completedOn: null },
  }),
  HandoverCompleted: (tandem, _, on) => ({
    ...tandem,
    handover: tandem.handover && { ...tandem.handover, completedOn: on },
  }),
};
