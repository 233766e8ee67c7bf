import type { conflictEvents } from '@tandemspur/contracts';
import type { Conflict, Tandem } from '../tandem.state.js';
import { mapLast, type Evolve } from './table.js';

const changed = (tandem: Tandem, conflictId: string, change: Partial<Conflict>): Tandem => ({
  ...tandem,
  conflicts: mapLast(
    tandem.conflicts,
    (conflict) => conflict.conflictId === conflictId && conflict.resolvedOn === null,
    (conflict) => ({ ...conflict, ...change }),
  ),
});

export const onConflict: Evolve<(typeof conflictEvents)[number]['type']> = {
  ConflictNoted: (tandem, { conflictId, severity, category }, on) => ({
    ...tandem,
    conflicts: [
      ...tandem.conflicts,
      { conflictId, severity, category, notedOn: on, escalatedOn: null, resolvedOn: null, outcome: null },
    ],
  }),
  ConflictEscalated: (tandem, { conflictId }, on) => changed(tandem, conflictId, { escalatedOn: on }),
  ConflictResolved: (tandem, { conflictId, outcome }, on) =>
    changed(tandem, conflictId, { resolvedOn: on, outcome }),
};
