export * from './configuration.js';
export * from './logging.js';
export * from './shutdown.js';
export * from './embedded-postgres/index.js';
