import { describeProblem, type ProblemCode, type ProblemParams } from '@tandemspur/contracts';

/** What a decider throws: the rule that forbids the command, and the field at fault if there is one. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly field?: string,
  ) {
    super(`${code}: ${describeProblem(code, params).detail.en}`);
    this.name = 'Refusal';
  }
}
