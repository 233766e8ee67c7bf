import type { EventOf } from '../define/event.js';
import { beginningEvents } from './beginning.events.js';
import { closureEvents } from './closure.events.js';
import { conflictEvents } from './conflict.events.js';
import { coordinationEvents } from './coordination.events.js';
import { courseEvents } from './course.events.js';
import { goalEvents } from './goal.events.js';
import { meetingEvents } from './meeting.events.js';
import { supportEvents } from './support.events.js';

export * from './beginning.events.js';
export * from './meeting.events.js';
export * from './support.events.js';
export * from './goal.events.js';
export * from './conflict.events.js';
export * from './course.events.js';
export * from './coordination.events.js';
export * from './closure.events.js';

export const tandemEvents = [
  ...beginningEvents,
  ...meetingEvents,
  ...supportEvents,
  ...goalEvents,
  ...conflictEvents,
  ...courseEvents,
  ...coordinationEvents,
  ...closureEvents,
] as const;

export type TandemEvent = EventOf<(typeof tandemEvents)[number]>;
