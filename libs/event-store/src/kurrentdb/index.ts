export { KurrentDbEventStore, type KurrentDbOptions } from './kurrentdb-event-store.js';
export { openKurrentDb } from './open.js';
