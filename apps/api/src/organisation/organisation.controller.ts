import { Controller, Get, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { organisationView } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { Answers } from '../openapi/decorators.js';
import { OrganisationQuery } from './organisation.query.js';

@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getOrganisation',
    summary: 'The organisation with its standards, targets and grants; its ETag is for If-Match',
  })
  @ReadsFrom('organisation')
  @Answers(organisationView)
  async get(@Res({ passthrough: true }) reply: FastifyReply) {
    const organisation = await this.bus.execute(new OrganisationQuery(this.organisation.id));
    void reply.header('etag', etagOf(organisation.revision));
    return organisation;
  }
}
