export {
  PostgresEventStore,
  type PostgresEventStoreOptions,
  type PostgresSource,
} from './postgres-event-store.js';
export { ensureEventStoreSchema, schemaSteps, type SchemaStep } from './schema.js';
export { textArray } from './binary-array.js';
