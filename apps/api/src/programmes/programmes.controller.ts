import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { programmeList, programmeView } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { requireId } from '../http/validate.js';
import { Answers } from '../openapi/decorators.js';
import { ProgrammeQuery, ProgrammesQuery } from './programmes.query.js';

@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listProgrammes', summary: 'Programmes by name, closed ones last' })
  @ReadsFrom('programmes')
  @Answers(programmeList)
  list() {
    return this.bus.execute(new ProgrammesQuery(this.organisation.id));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getProgramme', summary: 'One programme; its ETag is for If-Match' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('programmes')
  @Answers(programmeView)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const programme = await this.bus.execute(new ProgrammeQuery(this.organisation.id, requireId(id)));
    void reply.header('etag', etagOf(programme.revision));
    return programme;
  }
}
