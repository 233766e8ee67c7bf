import type { EventOf } from '../define/event.js';
import { joiningEvents } from './joining.events.js';
import { leavingEvents } from './leaving.events.js';
import { selectionEvents } from './selection.events.js';

export * from './joining.events.js';
export * from './selection.events.js';
export * from './leaving.events.js';

export const personEvents = [...joiningEvents, ...selectionEvents, ...leavingEvents] as const;

export type PersonEvent = EventOf<(typeof personEvents)[number]>;
