export * from './position.js';
export * from './event-store.js';
export * from './errors.js';
export * from './canonical-json.js';
export * from './codec.js';
export * from './streams.js';
export * from './postgres/index.js';
export * from './read-history.js';
