import {
  describeProblem,
  type Label,
  type Language,
  type ProblemCode,
  type ProblemParams,
  type ProblemView,
} from '@tandemspur/contracts';

export interface FieldProblem {
  /** JSON pointer into the body, or a parameter's name. */
  readonly pointer: string;
  readonly rule: string;
  readonly message: Label;
}

/** Anything that leaves the API as a problem (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly extra: {
      readonly errors?: readonly FieldProblem[];
      readonly currentRevision?: string;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** The body of a problem; title and detail in the language asked for, both languages in `messages`. */
export const problemBody = (problem: Problem, language: Language, instance: string): ProblemView => {
  const { status, title, detail } = describeProblem(problem.code, problem.params);
  const { errors, currentRevision } = problem.extra;
  return {
    type: `/api/problems/${problem.code}`,
    title: title[language],
    status,
    detail: detail[language],
    code: problem.code,
    instance,
    messages: { title, detail },
    ...(errors ? { errors: [...errors] } : {}),
    ...(currentRevision === undefined ? {} : { currentRevision }),
  };
};
