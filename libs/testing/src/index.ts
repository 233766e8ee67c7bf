export * from './postgres.js';
export * from './event-store-contract.js';
export * from './event-store-contract/follower.js';
export * from './event-store-contract/samples.js';
export * from './decider-spec.js';
export * from './in-memory-event-store.js';
export * from './tandem-samples.js';
export * from './only-where.js';
