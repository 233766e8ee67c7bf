import { memoryInUse, now, type Projector } from '../projection/projector.js';
import { startEngine, type RunningEngine } from './engine.js';

let engine: RunningEngine | undefined;

const stop = async (): Promise<void> => {
  await engine?.stop();
  engine = undefined;
};

/** The product's engine as it runs in the service: lanes, folds, one statement per lane and page. */
export const live: Projector = {
  run: async ({ url, after, until }) => {
    await stop();
    globalThis.gc?.();
    const began = now();
    engine = startEngine(url);
    const milliseconds = (await engine.reach(until)) - began;
    return { events: until - after, milliseconds, memory: memoryInUse() };
  },
  reach: (position) => {
    if (!engine) throw new Error('it does not run');
    return engine.reach(position);
  },
  stop,
};
