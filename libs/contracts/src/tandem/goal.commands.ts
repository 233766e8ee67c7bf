import { defineCommand, pick } from '../define/command.js';
import * as events from './goal.events.js';

export const setGoal = defineCommand({
  type: 'SetGoal',
  stream: 'tandem',
  path: 'goals',
  label: { de: 'Ziel vereinbaren', en: 'Set a goal' },
  fields: pick(events.goalSet.fields, 'domain', 'text', 'dueOn'),
});

export const recordGoalProgress = defineCommand({
  type: 'RecordGoalProgress',
  stream: 'tandem',
  path: 'goal-progress',
  label: { de: 'Fortschritt beim Ziel erfassen', en: 'Record progress on a goal' },
  fields: events.goalProgressed.fields,
});

export const achieveGoal = defineCommand({
  type: 'AchieveGoal',
  stream: 'tandem',
  path: 'goal-achievements',
  label: { de: 'Ziel als erreicht vermerken', en: 'Record a goal as achieved' },
  fields: events.goalAchieved.fields,
});

export const dropGoal = defineCommand({
  type: 'DropGoal',
  stream: 'tandem',
  path: 'dropped-goals',
  label: { de: 'Ziel verwerfen', en: 'Drop a goal' },
  fields: events.goalDropped.fields,
});

export const goalCommands = [setGoal, recordGoalProgress, achieveGoal, dropGoal] as const;
