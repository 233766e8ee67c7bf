import { choice, integer, optional, reference, text } from '../define/field.js';
import * as options from './choices.js';

/** Fields that several events of a tandem share. */
export const mentorId = reference('mentor', { de: 'Mentor:in', en: 'Mentor' });
export const menteeId = reference('mentee', { de: 'Mentee', en: 'Mentee' });
export const conflictId = reference('conflict', { de: 'Konflikt', en: 'Conflict' });
export const goalId = reference('goal', { de: 'Ziel', en: 'Goal' });
export const mode = choice('S1', { de: 'Modus', en: 'Mode' }, options.modes);
export const durationMinutes = integer('S1', { de: 'Dauer', en: 'Duration' }, 1, 1440, 'minutes');
export const note = optional(text('S3', { de: 'Notiz', en: 'Note' }, 4000));
