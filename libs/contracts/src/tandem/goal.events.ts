import { defineEvent } from '../define/event.js';
import { choice, choices, day, integer, optional, text } from '../define/field.js';
import * as options from './choices.js';
import { goalId, note } from './tandem.fields.js';

export const goalSet = defineEvent({
  type: 'GoalSet',
  stream: 'tandem',
  label: { de: 'Ziel vereinbart', en: 'Goal set' },
  fields: {
    goalId,
    domain: choice('S3', { de: 'Bereich', en: 'Domain' }, options.goalDomains),
    text: text('S3', { de: 'Ziel', en: 'Goal' }, 1000),
    dueOn: optional(day('S1', { de: 'Bis', en: 'Due on' })),
  },
});

export const goalProgressed = defineEvent({
  type: 'GoalProgressed',
  stream: 'tandem',
  label: { de: 'Fortschritt beim Ziel', en: 'Goal progressed' },
  fields: {
    goalId,
    scale: integer('S3', { de: 'Fortschritt', en: 'Progress' }, 0, 4),
    note,
  },
});

export const goalAchieved = defineEvent({
  type: 'GoalAchieved',
  stream: 'tandem',
  label: { de: 'Ziel erreicht', en: 'Goal achieved' },
  fields: {
    goalId,
    confirmedBy: choices('S1', { de: 'Bestätigt von', en: 'Confirmed by' }, options.signers),
  },
});

export const goalDropped = defineEvent({
  type: 'GoalDropped',
  stream: 'tandem',
  label: { de: 'Ziel verworfen', en: 'Goal dropped' },
  fields: {
    goalId,
    reason: text('S3', { de: 'Grund', en: 'Reason' }),
  },
});

export const goalEvents = [goalSet, goalProgressed, goalAchieved, goalDropped] as const;
