import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { healthView, type HealthView } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { Projections } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { Answers } from '../openapi/decorators.js';
import { Sql } from '../sql.js';

type Check = HealthView['checks'][string];

/** A projection further behind than this is reported as degraded. */
const lagLimit = 10_000;

const attempt = async (probe: () => Promise<unknown>): Promise<Check> => {
  try {
    await probe();
    return { status: 'ok' };
  } catch (error) {
    return { status: 'down', detail: error instanceof Error ? error.name : 'error' };
  }
};

@Controller('health')
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly sql: Sql,
    private readonly projections: Projections,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'getLive', summary: 'The process runs' })
  @Answers(healthView)
  live(): HealthView {
    return { status: 'ok', checks: {} };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'getReady', summary: 'Database, event store and lag of the projections' })
  @Answers(healthView)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const [database, store] = await Promise.all([
      attempt(() => this.sql.query('select 1')),
      attempt(() => this.store.head()),
    ]);
    const projections = store.status === 'ok' ? await this.lags().catch(() => []) : [];
    const behind = projections.some(({ lagEvents, error }) => lagEvents >= lagLimit || error !== null);
    const down = database.status === 'down' || store.status === 'down';
    const status = down ? 'down' : behind ? 'degraded' : 'ok';
    if (down) void reply.status(503);
    const lag: Check = { status: behind ? 'degraded' : 'ok' };
    return { status, checks: { database, eventStore: store, projections: lag }, projections };
  }

  private async lags() {
    const head = await this.store.head();
    return Promise.all(
      this.projections.status().map(async ({ name, position, error }) => ({
        name,
        position,
        lagEvents: await this.store.count(position, head, lagLimit),
        error,
      })),
    );
  }
}
