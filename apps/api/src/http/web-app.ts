import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';

const isPage = (path: string): boolean => !path.startsWith('/api') && extname(path) === '';

/** Serves the built web app; its files by name, and the one page for every address that is not ours. */
export const serveWebApp = async (app: NestFastifyApplication, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (!isPage(request.url.split('?')[0] ?? '')) throw new Problem('not-found');
      return reply.sendFile('index.html');
    });
};
