import type { Tandem } from '../tandem.state.js';
import { already, dayBefore, rule, when } from './rule.js';

const onGoals = ['GoalProgressed', 'GoalAchieved', 'GoalDropped'] as const;

const goalOf = ({ goals }: Tandem, goalId: string) => goals.findLast((goal) => goal.goalId === goalId);

const closedOn = (tandem: Tandem, goalId: string): string | null => {
  const goal = goalOf(tandem, goalId);
  return goal?.achievedOn ?? goal?.droppedOn ?? null;
};

export const goalRules = [
  rule({
    code: 'due-before-set',
    on: ['GoalSet'],
    field: 'dueOn',
    broken: (_, { dueOn }, day) => when(dueOn !== undefined && dueOn < day, { setOn: day }),
  }),
  rule({
    code: 'goal-unknown',
    on: onGoals,
    field: 'goalId',
    broken: (tandem, { goalId }) => when(goalOf(tandem, goalId) === undefined),
  }),
  rule({
    code: 'goal-closed',
    on: ['GoalAchieved', 'GoalDropped'],
    field: 'goalId',
    broken: (tandem, { goalId }) => already('closedOn', closedOn(tandem, goalId)),
  }),
  rule({
    code: 'goal-closed',
    on: ['GoalProgressed'],
    field: 'goalId',
    // Progress on the way there may be recorded late.
    broken: (tandem, { goalId }, day) => {
      const closed = closedOn(tandem, goalId);
      return closed !== null && day > closed ? { closedOn: closed } : undefined;
    },
  }),
  rule({
    code: 'before-goal',
    on: onGoals,
    field: 'occurredOn',
    broken: (tandem, { goalId }, day) => dayBefore(day, 'setOn', goalOf(tandem, goalId)?.setOn),
  }),
];
