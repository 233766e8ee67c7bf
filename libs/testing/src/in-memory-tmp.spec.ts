import { eventStoreContract } from './event-store-contract.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
eventStoreContract('memory', () => { const store = new InMemoryEventStore(); return Promise.resolve({ store, close: () => store.close() }); });
