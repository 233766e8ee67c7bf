import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import {
  tandemCounts,
  tandemDetail,
  tandemPage,
  tandemStatuses,
  timelinePage,
  type TandemStatus,
} from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { todayIn } from '../http/today.js';
import { requireId, validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { pageParameters } from '../http/paging.js';
import { TandemCountsQuery } from './tandem-counts.query.js';
import { TandemDetailQuery } from './tandem-detail.query.js';
import { TandemListQuery } from './tandem-list.query.js';
import { TandemTimelineQuery } from './tandem-timeline.query.js';

const status = z.enum(Object.keys(tandemStatuses) as TandemStatus[]);

const listParameters = z.strictObject({
  q: z.string().trim().max(200).optional().meta({ description: 'Words in the name of mentor or mentee' }),
  status: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(status).optional())
    .meta({ description: 'May be given several times' }),
  coordinator: z.uuid().optional(),
  programme: z.uuid().optional(),
  awaitingHandover: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: only tandems that nobody looks after' }),
  ...pageParameters.shape,
});

const timelineParameters = z.strictObject({
  order: z.enum(['newest', 'oldest']).default('newest'),
  ...pageParameters.shape,
});

@Controller('tandems')
export class TandemsController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listTandems', summary: 'Tandems, who needs attention first' })
  @QueryParameters(listParameters)
  @ReadsFrom('tandem-overview', 'people', 'staff')
  @Answers(tandemPage)
  list(@Query() parameters: unknown) {
    const given = validate(listParameters, parameters);
    const { q, status: statuses, coordinator, programme, awaitingHandover, ...page } = given;
    const filter = {
      organisationId: this.organisation.id,
      q,
      status: statuses,
      coordinatorId: coordinator,
      programmeId: programme,
      awaitingHandover: awaitingHandover === 'true',
      today: todayIn(this.organisation),
    };
    return this.bus.execute(new TandemListQuery(filter, page));
  }

  @Get('counts')
  @ApiOperation({ operationId: 'countTandems', summary: 'How many tandems stand where' })
  @ReadsFrom('tandem-overview')
  @Answers(tandemCounts)
  counts() {
    return this.bus.execute(new TandemCountsQuery(this.organisation.id));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getTandem', summary: 'One tandem; its ETag is the revision for If-Match' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('tandem-overview', 'people', 'staff')
  @Answers(tandemDetail)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const today = todayIn(this.organisation);
    const tandem = await this.bus.execute(new TandemDetailQuery(this.organisation.id, requireId(id), today));
    void reply.header('etag', etagOf(tandem.revision));
    return tandem;
  }

  @Get(':id/timeline')
  @ApiOperation({ operationId: 'getTimeline', summary: 'Every event of a tandem in effective order' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @QueryParameters(timelineParameters)
  @ReadsFrom('tandem-timeline', 'people', 'staff')
  @Answers(timelinePage)
  timeline(@Param('id') id: string, @Query() parameters: unknown) {
    const { order, ...page } = validate(timelineParameters, parameters);
    return this.bus.execute(new TandemTimelineQuery(this.organisation.id, requireId(id), order, page));
  }
}
