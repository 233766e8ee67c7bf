export * from './calendar.js';
export * from './decider.js';
export * from './effective-history.js';
export * from './history/index.js';
export * from './key-moments/index.js';
export * from './briefing/index.js';
export * from './refusal.js';
export { isRepair } from './repairs.js';
export * from './tandem/tandem.state.js';
export { evolveTandem } from './tandem/evolve-tandem.js';
export { actionsFor } from './tandem/tandem.actions.js';
export * from './tandem/folds-in-any-order.js';
export * from './tandem/tandem.rules.js';
export * from './tandem/tandem.decider.js';
export * from './person/person.state.js';
export * from './person/clearance.js';
export { personActions } from './person/person.actions.js';
export { personDecider } from './person/person.decider.js';
export * from './staff/staff.decider.js';
export * from './organisation/organisation.decider.js';
export * from './programme/programme.decider.js';
export * from './gathering/gathering.decider.js';
export * from './safeguarding/safeguarding.decider.js';
export * from './safeguarding/concern-ages.js';
export * from './report/report.decider.js';
export * from './pair/pair.js';
export * from './repair/repair.decider.js';
export {
  followUpReason,
  countDue,
  followUpRuleIds,
  followUpRules,
  followUpsOf,
  isOpen,
  limitsOf,
  personFollowUpsOf,
  standingOf,
  type FollowUpRule,
  type FollowUpRuleId,
  type FollowUpSeed,
  type FollowUpStanding,
  type ReasonParams,
} from './follow-ups/index.js';
export * from './standards/index.js';
