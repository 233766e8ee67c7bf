import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { staffDetail, staffList } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { requireId } from '../http/validate.js';
import { Answers } from '../openapi/decorators.js';
import { StaffDetailQuery, StaffQuery } from './staff.query.js';

@Controller('staff')
export class StaffController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listStaff', summary: 'Staff by name, those who have left included' })
  @ReadsFrom('staff', 'tandem-overview')
  @Answers(staffList)
  list() {
    return this.bus.execute(new StaffQuery(this.organisation.id));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getStaff', summary: 'One member of staff; its ETag is for If-Match' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('staff', 'tandem-overview')
  @Answers(staffDetail)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const member = await this.bus.execute(new StaffDetailQuery(this.organisation.id, requireId(id)));
    void reply.header('etag', etagOf(member.revision));
    return member;
  }
}
