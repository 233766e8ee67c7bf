import type { Benchmark } from './benchmark.js';
import { freshEvents } from './projection/fresh.js';
import { notice } from './projection/notice.js';
import { rates } from './projection/rates.js';

/** Making rows of events: from the beginning, as they come, and how soon one hears of it. */
export const projection: Benchmark = { name: 'projection', measurements: [rates, freshEvents, notice] };
