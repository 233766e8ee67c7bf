import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostOf = (text: string): string => {
  try {
    return new URL(text).host;
  } catch {
    return '';
  }
};

/** Addresses to listen on that are no name to reach the service by. */
const anyAddress = new Set(['0.0.0.0', '::']);

/**
 * There is no login yet, so a browser must not be turned against the service: pages of other origins are refused,
 * and so are host names that are not its own (DNS rebinding): loopback's, the one that it listens on, `hostNames`.
 */
export const guardOrigin = (
  fastify: FastifyInstance,
  listensOn: string,
  hostNames: readonly string[],
): void => {
  const own = new Set([...loopback, ...hostNames, ...(anyAddress.has(listensOn) ? [] : [listensOn])]);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { host = '', origin } = request.headers;
    const name = host.replace(/:\d+$/, '').toLowerCase();
    const foreignHost = host !== '' && !own.has(name);
    const foreignOrigin = origin !== undefined && hostOf(origin) !== host;
    done(foreignHost || foreignOrigin ? new Problem('foreign-origin') : undefined);
  });
};
