import { openHandover } from '../tandem.state.js';
import { already, dayBefore, rule, when } from './rule.js';

export const coordinationRules = [
  rule({
    code: 'same-coordinator',
    on: ['CoordinatorAssigned'],
    field: 'to',
    // Assigning the coordinator again ends the cover.
    broken: ({ coordinatorId, coverId }, { to, absenceCover }) =>
      when(!absenceCover && to === coordinatorId && coverId === null),
  }),
  rule({
    code: 'cover-is-coordinator',
    on: ['CoordinatorAssigned'],
    field: 'to',
    broken: ({ coordinatorId }, { to, absenceCover }) => when(absenceCover && to === coordinatorId),
  }),
  rule({
    code: 'same-cover',
    on: ['CoordinatorAssigned'],
    field: 'to',
    broken: ({ coverId }, { to, absenceCover }) => when(absenceCover && to === coverId),
  }),
  rule({
    code: 'handover-open',
    on: ['HandoverStarted'],
    broken: (tandem) => already('startedOn', openHandover(tandem)?.startedOn),
  }),
  rule({
    code: 'same-coordinator',
    on: ['HandoverStarted'],
    field: 'to',
    broken: ({ coordinatorId }, { to }) => when(to === coordinatorId),
  }),
  rule({
    code: 'no-handover',
    on: ['HandoverCompleted'],
    broken: (tandem) => when(openHandover(tandem) === undefined),
  }),
  rule({
    code: 'completed-before-handover',
    on: ['HandoverCompleted'],
    field: 'occurredOn',
    broken: (tandem, _, day) => dayBefore(day, 'startedOn', openHandover(tandem)?.startedOn),
  }),
  rule({
    code: 'handover-check-in-missing',
    on: ['HandoverCompleted'],
    broken: (tandem) => dayBefore(tandem.checkIns.lastOn ?? '', 'startedOn', openHandover(tandem)?.startedOn),
  }),
];
