import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Logger } from '@tandemspur/platform';
import type { Runtime } from '@tandemspur/runtime';
import { AppModule } from './app.module.js';
import type { ProjectionMetrics } from './metrics/projection-metrics.js';
import { guardOrigin } from './http/guard-origin.js';
import { requireJson } from './http/json-only.js';
import { bodyLimitBytes, ProblemFilter } from './http/problem.filter.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { serveWebApp } from './http/web-app.js';
import { openApiDocument } from './openapi/document.js';

export interface ApplicationOptions {
  /** Address that it will listen on. */
  readonly host: string;
  /** Further names by which browsers reach it. */
  readonly hostNames: readonly string[];
  /** Folder of the built web app. */
  readonly webFolder: string;
  /** Where the projections report their steps to. */
  readonly metrics: ProjectionMetrics;
}

/** The HTTP side over an open runtime, ready to listen. */
export const createApplication = async (
  runtime: Runtime,
  logger: Logger,
  { host, hostNames, webFolder, metrics }: ApplicationOptions,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: bodyLimitBytes, forceCloseConnections: true });
  const root = AppModule.of(runtime, logger, metrics);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalFilters(new ProblemFilter(logger));
  const fastify = app.getHttpAdapter().getInstance();
  guardOrigin(fastify, host, hostNames);
  requireJson(fastify);
  addSecurityHeaders(fastify);
  const document = openApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    useGlobalPrefix: false,
  });
  await serveWebApp(app, webFolder);
  return app;
};
