export * from './data-source.js';
export * from './database.js';
export * from './organisation.js';
export * from './runtime.js';
export * from './start-error.js';
