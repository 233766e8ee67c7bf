import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiResponse } from '@nestjs/swagger';
import { asPosition } from '@tandemspur/event-store';
import { waitForPosition } from '@tandemspur/projection-engine';
import { projections } from '@tandemspur/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { problemAnswer, QueryParameters } from '../openapi/decorators.js';
import { ProjectionContext } from '../projections/projection-context.js';
import { Problem } from './problem.js';
import { validate } from './validate.js';

/** Longer than a read model should ever need, shorter than a person waits. */
const patienceMs = 5_000;

const readsKey = 'tandemspur:reads';

const parameters = z.object({
  'at-least': z
    .string()
    .regex(/^[0-9a-f]{1,64}$/)
    .optional()
    .meta({ description: 'Position of a command’s answer: waits until what is read has come that far' }),
});

/** Lets a query name the position that its answer must not lie behind. */
@Injectable()
class AtLeast implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly context: ProjectionContext,
  ) {}

  /** @throws Problem `invalid-input`, or `read-model-behind` when patience has run out. */
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const given = Object.entries(request.query as object);
    const position = validate(parameters, request.query)['at-least'];
    // Taken out: the query's own parameters are checked strictly, and this is none of them.
    request.query = Object.fromEntries(given.filter(([name]) => name !== 'at-least'));
    if (position !== undefined) {
      const names = this.reflector.get<readonly string[]>(readsKey, context.getHandler());
      await this.wait(names, position, context.switchToHttp().getResponse<FastifyReply>());
    }
    return next.handle();
  }

  private async wait(names: readonly string[], position: string, reply: FastifyReply): Promise<void> {
    const gone = new AbortController();
    // A response is closed when it was sent, or when nobody waits for it any more.
    reply.raw.once('close', () => {
      gone.abort();
    });
    const { signal } = gone;
    const options = { timeoutMs: patienceMs, signal };
    if (await waitForPosition(this.context.pool, names, asPosition(position), options)) return;
    throw new Problem('read-model-behind', {}, { retryAfterSeconds: 1 });
  }
}

const known = new Set(projections.map(({ name }) => name));

/**
 * Declares the projections whose rows a query reads; with `at-least` it waits for these.
 *
 * @throws RangeError for a name that no projection has: it would be waited for in vain.
 */
export const ReadsFrom = (...names: readonly string[]) => {
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new RangeError(`no projection is called ${unknown.join(', ')}`);
  return applyDecorators(
    SetMetadata(readsKey, names),
    UseInterceptors(AtLeast),
    QueryParameters(parameters),
    ApiResponse({ status: 503, ...problemAnswer('What is read has not come as far as `at-least` in time') }),
  );
};
