export * from './projection.js';
export * from './schema.js';
export * from './runner.js';
