export * from './follow-up-rule.js';
export * from './follow-ups-of.js';
export * from './person-follow-ups-of.js';
export * from './rules.js';
export type { FollowUpSeed, ReasonParams } from './seed.js';
export * from './standing.js';
