import { memoryInUse, type Projector } from '../projection/projector.js';
import { rebuildAll } from './engine.js';

/** The product's full rebuild of all read models beside what is live, up to the swap. */
export const rebuild: Projector = {
  run: async ({ url, after, until }) => {
    globalThis.gc?.();
    const began = performance.now();
    const parts = await rebuildAll(url);
    const milliseconds = performance.now() - began;
    return { events: until - after, milliseconds, memory: memoryInUse(), parts };
  },
};
