export * from './key-moments.js';
export type { Block, KeyMoment, Side } from './moment.js';
