import { EventEmitter, once } from 'node:events';

/** A place in a course of events that waits, once it is reached, until it is let go. */
export const standstill = () => {
  const place = new EventEmitter();
  const reached = once(place, 'reached');
  const released = once(place, 'released');
  return {
    stop: async (): Promise<void> => {
      place.emit('reached');
      await released;
    },
    reached,
    letGo: (): void => {
      place.emit('released');
    },
  };
};
