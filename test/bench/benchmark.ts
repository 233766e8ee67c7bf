import type { Arena } from './arena.js';

/** What is promised. All goals are ratios or counts, so that they hold on any machine. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly goal: number;
  readonly better: 'higher' | 'lower';
  /** `x` for a ratio. */
  readonly unit: string;
}

export interface Finding {
  readonly value: number;
  /** Anything that JSON holds: the contenders' own figures, sizes, and what to know about the comparison. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One run that answers one or several goals. */
export interface Measurement {
  readonly goals: readonly Goal[];
  /** One finding per goal, in their order. */
  run(arena: Arena): Promise<readonly Finding[]>;
}

/** What `npm run bench -- <name>` runs. */
export interface Benchmark {
  readonly name: string;
  readonly measurements: readonly Measurement[];
}

export const isReached = ({ goal, better }: Goal, value: number): boolean =>
  better === 'higher' ? value >= goal : value <= goal;
