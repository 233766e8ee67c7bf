import type { Benchmark } from './benchmark.js';
import { replay } from './query/replay.js';
import { worklist } from './query/worklist.js';

/** What is asked of the service while people wait for the answer. */
export const query: Benchmark = { name: 'query', measurements: [replay, worklist] };
