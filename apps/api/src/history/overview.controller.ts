import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { overviewAtView } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { pageParameters } from '../http/paging.js';
import { validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { OverviewAtQuery } from './overview-at.query.js';
import { asOf, knownAt, viewpointOf } from './viewpoint-parameters.js';

const parameters = z.strictObject({
  'known-at': knownAt,
  'as-of': asOf,
  programme: z.uuid().optional(),
  coordinator: z.uuid().optional(),
  ...pageParameters.shape,
});

@Controller('overview')
export class OverviewController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getOverviewAt',
    summary: 'How every tandem stood, at any recorded time and day',
  })
  @QueryParameters(parameters)
  @ReadsFrom('tandem-overview', 'people', 'staff')
  @Answers(overviewAtView)
  get(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { programme, coordinator, ...given } = validate(parameters, query);
    const { 'known-at': known, 'as-of': day, ...page } = given;
    const { id: organisationId, timeZone } = this.organisation;
    const viewpoint = viewpointOf({ knownAt: known, asOf: day }, timeZone, new Date().toISOString());
    const request = { organisationId, viewpoint, programmeId: programme, coordinatorId: coordinator };
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
    });
    return this.bus.execute(new OverviewAtQuery(request, page, gone.signal));
  }
}
