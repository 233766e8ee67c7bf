import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** Commands are JSON. A form of another site could send anything else without the browser asking first. */
export const requireJson = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'] ?? '';
    const isJson = /^application\/json\s*(;|$)/i.test(type);
    done(request.method === 'POST' && !isJson ? new Problem('unsupported-media-type') : undefined);
  });
};
