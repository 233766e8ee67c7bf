import type { Label } from '../define/label.js';

/** Values that a problem's text may name; days are `YYYY-MM-DD`. */
export type ProblemParams = Readonly<Record<string, string | number>>;

export interface ProblemDefinition {
  readonly status: number;
  readonly title: Label;
  /** What is wrong here, which rule says so, and what to do, for the person in front of the screen. */
  readonly detail: (params: ProblemParams) => Label;
}

/** A text that names no values. */
export const say = (de: string, en: string) => (): Label => ({ de, en });
