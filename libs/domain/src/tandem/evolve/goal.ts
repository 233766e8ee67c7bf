import type { goalEvents } from '@tandemspur/contracts';
import type { Goal, Tandem } from '../tandem.state.js';
import { mapLast, type Evolve } from './table.js';

const changed = (tandem: Tandem, goalId: string, change: Partial<Goal>): Tandem => ({
  ...tandem,
  goals: mapLast(
    tandem.goals,
    (goal) => goal.goalId === goalId,
    (goal) => ({ ...goal, ...change }),
  ),
});

export const onGoal: Evolve<(typeof goalEvents)[number]['type']> = {
  GoalSet: (tandem, { goalId, domain, dueOn }, on) => {
    const goal = { goalId, domain, setOn: on, dueOn: dueOn ?? null };
    return {
      ...tandem,
      goals: [...tandem.goals, { ...goal, scale: null, achievedOn: null, droppedOn: null }],
    };
  },
  GoalProgressed: (tandem, { goalId, scale }) => changed(tandem, goalId, { scale }),
  GoalAchieved: (tandem, { goalId }, on) => changed(tandem, goalId, { achievedOn: on }),
  GoalDropped: (tandem, { goalId }, on) => changed(tandem, goalId, { droppedOn: on }),
};
