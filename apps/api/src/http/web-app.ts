import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves the built web app; its routes all answer with the same page. */
export const serveWebApp = async (app: NestFastifyApplication, folder: string): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, { root: folder, wildcard: false, index: false });
  fastify.get('/', (_request, reply) => reply.sendFile('index.html'));
  for (const route of ['/new', '/staff', '/tandems/*']) {
    fastify.get(route, (_request, reply) => reply.sendFile('index.html'));
  }
};
