import type { Timed } from '../speed.js';

/** What is to be projected: events that are stored in a database. */
export interface Task {
  readonly url: string;
  /** Projects what is stored behind this one, on rows that hold everything up to it; 0: on empty tables. */
  readonly after: number;
  /** Up to this one. */
  readonly until: number;
  /** Time for those who would take too long with all. */
  readonly milliseconds: number;
}

export interface ProjectionMeasure extends Timed {
  /** Bytes of memory of the process, as the system counts them, when it was done. */
  readonly memory: number;
  /** The last event that was projected, where others were left out. */
  readonly last?: number;
  /** Milliseconds of each part of the work, where it has parts. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Whoever makes rows of events. Runs in a process of its own. */
export interface Projector {
  /** @throws Error when something is wrong with the rows. */
  readonly run: (task: Task) => Promise<ProjectionMeasure>;
  /**
   * For one that goes on after `run`: the moment at which everything up to a position is projected, in milliseconds
   * since 1970.
   */
  readonly reach?: (position: number) => Promise<number>;
  /** Lets go of the database. */
  readonly stop?: () => Promise<void>;
}

/** Milliseconds since 1970, comparable between processes of one machine. */
export const now = (): number => performance.timeOrigin + performance.now();

export const memoryInUse = (): number => process.memoryUsage.rss();
