import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import { followUpCounts, worklist } from '@tandemspur/contracts';
import { addDays } from '@tandemspur/domain';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { ReadsFrom } from '../http/at-least.js';
import { todayIn } from '../http/today.js';
import { requireId, validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { calendarOf } from './calendar.js';
import { calendarParameters, countParameters, questionOf, worklistParameters } from './parameters.js';
import { PublicUrl } from './public-url.js';
import { WorklistCountsQuery } from './worklist-counts.query.js';
import { WorklistQuery } from './worklist.query.js';

const reads = ['follow-ups', 'person-follow-ups', 'people', 'staff', 'organisation'] as const;

/** Days that a calendar looks ahead, and the most that it holds. */
const calendar = { days: 92, limit: 2_000 };

/** More than one tandem ever has. */
const ofOneTandem = { days: 366, limit: 500 };

@Controller()
export class FollowUpsController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
    private readonly publicUrl: PublicUrl,
  ) {}

  @Get('worklist')
  @ApiOperation({
    operationId: 'getWorklist',
    summary: 'What is overdue, due, at risk or upcoming, with reason and source; the longest due first',
  })
  @QueryParameters(worklistParameters)
  @ReadsFrom(...reads)
  @Answers(worklist)
  list(@Query() parameters: unknown) {
    const { limit, cursor, ...asked } = validate(worklistParameters, parameters);
    const question = questionOf(this.organisation.id, todayIn(this.organisation), asked);
    return this.bus.execute(new WorklistQuery(question, { limit, ...(cursor !== undefined && { cursor }) }));
  }

  @Get('worklist/counts')
  @ApiOperation({ operationId: 'countWorklist', summary: 'How many follow-ups stand how' })
  @QueryParameters(countParameters)
  @ReadsFrom(...reads)
  @Answers(followUpCounts)
  counts(@Query() parameters: unknown) {
    const asked = validate(countParameters, parameters);
    return this.bus.execute(
      new WorklistCountsQuery(questionOf(this.organisation.id, todayIn(this.organisation), asked)),
    );
  }

  @Get('tandems/:id/follow-ups')
  @ApiOperation({ operationId: 'getFollowUps', summary: 'The same of one tandem, a year ahead' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom(...reads)
  @Answers(worklist)
  ofTandem(@Param('id') id: string) {
    const today = todayIn(this.organisation);
    const question = questionOf(this.organisation.id, today, { until: addDays(today, ofOneTandem.days) });
    return this.bus.execute(
      new WorklistQuery({ ...question, tandemId: requireId(id) }, { limit: ofOneTandem.limit }),
    );
  }

  @Get('calendar.ics')
  @ApiOperation({ operationId: 'getCalendar', summary: 'The same as an iCalendar feed without names' })
  @QueryParameters(calendarParameters)
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'All-day events (RFC 5545)', schema: { type: 'string' } })
  @ReadsFrom(...reads)
  async feed(@Query() parameters: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { lang: language, ...whose } = validate(calendarParameters, parameters);
    const today = todayIn(this.organisation);
    const until = addDays(today, calendar.days);
    const question = questionOf(this.organisation.id, today, { ...whose, until });
    const { items } = await this.bus.execute(new WorklistQuery(question, { limit: calendar.limit }));
    void reply.type('text/calendar; charset=utf-8');
    return calendarOf(items, { language, publicUrl: this.publicUrl.url });
  }
}
