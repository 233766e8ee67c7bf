import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { healthView, type HealthView, type ProjectionHealth } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import type { FastifyReply } from 'fastify';
import { Answers } from '../openapi/decorators.js';
import { ProjectionStatuses } from '../projections/projection-statuses.js';
import { Sql } from '../sql.js';
import { probe } from './probe.js';
import { projectionHealthOf } from './projection-health.js';

type Check = HealthView['checks'][string];

@Controller('health')
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly sql: Sql,
    private readonly statuses: ProjectionStatuses,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'getLive', summary: 'The process runs' })
  @Answers(healthView)
  live(): HealthView {
    return { status: 'ok', checks: {} };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'getReady', summary: 'Database, event store and state of the projections' })
  @Answers(healthView)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const [database, eventStore, read] = await Promise.all([
      probe(() => this.sql.query('select 1')),
      probe(() => this.store.head()),
      probe(() => this.statuses.recent()),
    ]);
    const projections = read.value?.map(projectionHealthOf) ?? [];
    const checks = { database: database.check, eventStore: eventStore.check };
    const down = Object.values(checks).some(({ status }) => status === 'down');
    if (down) void reply.status(503);
    const shown = this.shown(read.check, projections);
    const status = down ? 'down' : shown.status;
    return { status, checks: { ...checks, projections: shown }, projections };
  }

  /** Projections never take the service down: what they have written can be read, and commands are taken. */
  private shown(read: Check, projections: readonly ProjectionHealth[]): Check {
    if (read.status !== 'ok') return { ...read, status: 'degraded' };
    const isDegraded = projections.some(({ status }) => status === 'degraded');
    return { status: isDegraded ? 'degraded' : 'ok' };
  }
}
