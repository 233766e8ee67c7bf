import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { gatheringDetail, gatheringPage } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { pageParameters } from '../http/paging.js';
import { requireId, validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { GatheringQuery, GatheringsQuery } from './gatherings.query.js';

const parameters = z.strictObject(pageParameters.shape);

@Controller('gatherings')
export class GatheringsController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listGatherings', summary: 'Gatherings, the latest first' })
  @QueryParameters(parameters)
  @ReadsFrom('gatherings')
  @Answers(gatheringPage)
  list(@Query() query: unknown) {
    return this.bus.execute(new GatheringsQuery(this.organisation.id, validate(parameters, query)));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getGathering',
    summary: 'One gathering and who attended; its ETag is for If-Match',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('gatherings', 'people', 'staff')
  @Answers(gatheringDetail)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const gathering = await this.bus.execute(new GatheringQuery(this.organisation.id, requireId(id)));
    void reply.header('etag', etagOf(gathering.revision));
    return gathering;
  }
}
