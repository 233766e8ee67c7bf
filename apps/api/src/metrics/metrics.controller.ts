import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { probe } from '../health/probe.js';
import { ProjectionStatuses } from '../projections/projection-statuses.js';
import { ProjectionMetrics } from './projection-metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: ProjectionMetrics,
    private readonly statuses: ProjectionStatuses,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getMetrics',
    summary: 'Projections and process, in the text format of Prometheus',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Metrics, one a line', schema: { type: 'string' } })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    // Without a database there is nothing to say about projections, but all the more about the process.
    const { value: views = [] } = await probe(() => this.statuses.recent());
    this.metrics.show(views);
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
