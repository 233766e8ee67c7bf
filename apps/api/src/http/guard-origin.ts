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

/**
 * There is no login yet, so the browser of this machine must not be turned against it: pages of other origins
 * are refused, and so are other host names while we listen on loopback alone (DNS rebinding).
 */
export const guardOrigin = (fastify: FastifyInstance, listensOn: string): void => {
  const local = loopback.has(listensOn) || listensOn === '::1';
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { host = '', origin } = request.headers;
    const name = host.replace(/:\d+$/, '');
    const foreignHost = local && host !== '' && !loopback.has(name);
    const foreignOrigin = origin !== undefined && hostOf(origin) !== host;
    done(foreignHost || foreignOrigin ? new Problem('foreign-origin') : undefined);
  });
};
