import type { Tandem } from '../tandem.state.js';
import { already, dayBefore, rule, when } from './rule.js';

const onConflicts = ['ConflictEscalated', 'ConflictResolved'] as const;

const conflictOf = ({ conflicts }: Tandem, conflictId: string) =>
  conflicts.find((conflict) => conflict.conflictId === conflictId);

export const conflictRules = [
  rule({
    code: 'conflict-unknown',
    on: onConflicts,
    field: 'conflictId',
    broken: (tandem, { conflictId }) => when(conflictOf(tandem, conflictId) === undefined),
  }),
  rule({
    code: 'conflict-already-resolved',
    on: ['ConflictResolved'],
    field: 'conflictId',
    broken: (tandem, { conflictId }) => already('resolvedOn', conflictOf(tandem, conflictId)?.resolvedOn),
  }),
  rule({
    code: 'conflict-already-resolved',
    on: ['ConflictEscalated'],
    field: 'conflictId',
    // An escalation before the resolution may be recorded late.
    broken: (tandem, { conflictId }, day) => {
      const resolvedOn = conflictOf(tandem, conflictId)?.resolvedOn;
      return resolvedOn && day >= resolvedOn ? { resolvedOn } : undefined;
    },
  }),
  rule({
    code: 'resolved-before-noted',
    on: ['ConflictResolved'],
    field: 'occurredOn',
    broken: (tandem, { conflictId }, day) =>
      dayBefore(day, 'notedOn', conflictOf(tandem, conflictId)?.notedOn),
  }),
  rule({
    code: 'escalated-before-noted',
    on: ['ConflictEscalated'],
    field: 'occurredOn',
    broken: (tandem, { conflictId }, day) =>
      dayBefore(day, 'notedOn', conflictOf(tandem, conflictId)?.notedOn),
  }),
];
