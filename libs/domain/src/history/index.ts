export * from './changed-fields.js';
export * from './difference.js';
export * from './end-of-day.js';
export * from './event-life.js';
export { daysLate, reasonOf, sentenceOf, type Telling } from './sentences.js';
export * from './state-after.js';
export * from './viewpoint.js';
