export { awaitedKinds, type Awaited } from './awaited.js';
export * from './briefing.js';
export type { DueFollowUp } from './due-follow-ups.js';
export type { Coordination, HandoverTold } from './coordination.js';
export type { ConflictTold, GoalTold, PauseTold, ToneTold } from './told.js';
