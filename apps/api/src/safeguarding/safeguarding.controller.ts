import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { concernDetail, concernList } from '@tandemspur/contracts';
import { wallClock } from '@tandemspur/domain';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { requireId } from '../http/validate.js';
import { Answers } from '../openapi/decorators.js';
import { ConcernQuery, ConcernsQuery } from './safeguarding.query.js';

@Controller('safeguarding')
export class SafeguardingController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listConcerns', summary: 'Safeguarding concerns, open ones first' })
  @ReadsFrom('safeguarding')
  @Answers(concernList)
  list() {
    return this.bus.execute(new ConcernsQuery(this.organisation.id, this.now()));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getConcern', summary: 'One safeguarding concern; its ETag is for If-Match' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('safeguarding')
  @Answers(concernDetail)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const concern = await this.bus.execute(new ConcernQuery(this.organisation.id, requireId(id), this.now()));
    void reply.header('etag', etagOf(concern.revision));
    return concern;
  }

  private now(): string {
    return wallClock(new Date().toISOString(), this.organisation.timeZone);
  }
}
