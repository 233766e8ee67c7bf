import type { Label } from '../define/label.js';
import type { ProblemDefinition, ProblemParams } from './problem-definition.js';
import { projectionProblems } from './projection-problems.js';
import { requestProblems } from './request-problems.js';
import { ruleProblems } from './rule-problems.js';

/** Every error that leaves the service, by its stable code. */
const problems = { ...requestProblems, ...projectionProblems, ...ruleProblems };

export type ProblemCode = keyof typeof problems;

/** Title and text of a problem in both languages. */
export const describeProblem = (
  code: ProblemCode,
  params: ProblemParams = {},
): { readonly status: number; readonly title: Label; readonly detail: Label } => {
  const definition: ProblemDefinition = problems[code];
  return { status: definition.status, title: definition.title, detail: definition.detail(params) };
};
