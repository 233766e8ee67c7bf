import { append } from './append.bench.js';
import type { Benchmark } from './benchmark.js';
import { projection } from './projection.bench.js';
import { query } from './query.bench.js';
import { read } from './read.bench.js';

/** All benchmarks; a new one gets its line here. */
export const benchmarks: readonly Benchmark[] = [append, read, projection, query];
