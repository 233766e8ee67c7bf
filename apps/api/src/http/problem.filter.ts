import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeProblem } from '@tandemspur/contracts';
import { EventTooLarge } from '@tandemspur/event-store';
import { InvalidCursor } from '@tandemspur/read-models';
import type { Logger } from '@tandemspur/platform';
import { knownProblem, type KnownProblem } from '@tandemspur/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { Problem, problemBody } from './problem.js';

/** Bytes that the body of a request may have. */
export const bodyLimitBytes = 256 * 1024;

const ofStatus = (status: number, reason: string): Problem => {
  if (status === 404) return new Problem('not-found');
  if (status === 405) return new Problem('method-not-allowed');
  if (status === 413) return new Problem('body-too-large', { limitBytes: bodyLimitBytes });
  if (status === 415) return new Problem('unsupported-media-type');
  if (status >= 500) return new Problem('internal');
  return new Problem(/json/i.test(reason) ? 'malformed-json' : 'bad-request', { reason });
};

const ofKnown = ({ code, params = {}, field, currentRevision, retryAfterSeconds }: KnownProblem): Problem =>
  new Problem(code, params, {
    ...(field === undefined
      ? {}
      : { errors: [{ pointer: `/${field}`, rule: code, message: describeProblem(code, params).detail }] }),
    ...(currentRevision === undefined ? {} : { currentRevision }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });

/** PostgreSQL: connection lost, shutting down, starting up, too many connections. */
const unreachable = /^(08|57P0|53300)/;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const isUnreachable = (error: unknown): boolean =>
  unreachable.test(codeOf(error)) ||
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(codeOf(error)) ||
  (error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message));

const statusCodeOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

/** Nothing is wrong with the service: somebody asked for more than there is yet. */
const expected: ReadonlySet<string> = new Set(['read-model-behind']);

/** Every error that can leave the service, turned into its problem; the one place that knows. */
const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const known = knownProblem(error);
  if (known) return ofKnown(known);
  if (isUnreachable(error)) return new Problem('unavailable', {}, { retryAfterSeconds: 5 });
  if (error instanceof EventTooLarge) return new Problem('body-too-large', { limitBytes: error.limitBytes });
  if (error instanceof InvalidCursor) return new Problem('bad-request', { reason: 'cursor' });
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error.message);
  const status = statusCodeOf(error);
  if (status !== undefined) return ofStatus(status, error instanceof Error ? error.message : '');
  return new Problem('internal');
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    const path = request.url.split('?')[0] ?? '';
    const body = problemBody(problem, languageOf(request.headers['accept-language']), path);
    if (body.status >= 500 && !expected.has(problem.code)) {
      this.logger.error({ code: body.code, method: request.method, path, err: error }, 'request failed');
    }
    if (reply.sent) return;
    const { retryAfterSeconds } = problem.extra;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }
}
