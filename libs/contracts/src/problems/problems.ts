import type { Label } from '../define/label.js';
import type { ProblemDefinition, ProblemParams } from './problem-definition.js';
import { clearanceProblems } from './clearance-problems.js';
import { gatheringProblems } from './gathering-problems.js';
import { organisationProblems } from './organisation-problems.js';
import { personProblems } from './person-problems.js';
import { projectionProblems } from './projection-problems.js';
import { repairProblems } from './repair-problems.js';
import { reportProblems } from './report-problems.js';
import { requestProblems } from './request-problems.js';
import { ruleProblems } from './rule-problems.js';
import { safeguardingProblems } from './safeguarding-problems.js';
import { tandemCourseProblems } from './tandem-problems-course.js';
import { tandemSupportProblems } from './tandem-problems-support.js';
import { tandemProblems } from './tandem-problems.js';

/** Every error that leaves the service, by its stable code. */
const problems = {
  ...requestProblems,
  ...projectionProblems,
  ...repairProblems,
  ...ruleProblems,
  ...tandemProblems,
  ...tandemCourseProblems,
  ...tandemSupportProblems,
  ...clearanceProblems,
  ...personProblems,
  ...organisationProblems,
  ...gatheringProblems,
  ...safeguardingProblems,
  ...reportProblems,
};

export type ProblemCode = keyof typeof problems;

/** Title and text of a problem in both languages. */
export const describeProblem = (
  code: ProblemCode,
  params: ProblemParams = {},
): { readonly status: number; readonly title: Label; readonly detail: Label } => {
  const definition: ProblemDefinition = problems[code];
  return { status: definition.status, title: definition.title, detail: definition.detail(params) };
};
