import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { handoversView, languages, shortId } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { briefingsOfCoordinator } from '@tandemspur/read-models';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { briefingPdf } from '../briefing/pdf/briefing-pdf.js';
import { pdfAnswer, sendPdf } from '../briefing/pdf/pdf-answer.js';
import { ReadsFrom } from '../http/at-least.js';
import { languageOf } from '../http/language.js';
import { todayIn } from '../http/today.js';
import { validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { Sql } from '../sql.js';
import { HandoversQuery } from './handovers.query.js';

const printParameters = z.strictObject({
  coordinator: z.uuid(),
  lang: z.enum(languages).optional().meta({ description: 'Default: as Accept-Language prefers' }),
});

@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly sql: Sql,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listHandovers',
    summary: 'Tandems that nobody looks after, handovers under way, and those of the last 30 days',
  })
  @ReadsFrom('tandem-overview', 'people', 'staff')
  @Answers(handoversView)
  list() {
    return this.bus.execute(new HandoversQuery(this.organisation.id, todayIn(this.organisation)));
  }

  @Get('briefings.pdf')
  @ApiOperation({
    operationId: 'printBriefings',
    summary: 'The briefings on all tandems of a coordinator that have not ended, as one PDF',
  })
  @QueryParameters(printParameters)
  @ApiResponse(pdfAnswer)
  print(
    @Query() query: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { coordinator: coordinatorId, lang } = validate(printParameters, query);
    const today = todayIn(this.organisation);
    const { store, dataSource, sql } = this;
    const request = { organisationId: this.organisation.id, coordinatorId, today };
    const briefings = briefingsOfCoordinator({ store, dataSource, sql }, request);
    const file = briefingPdf(briefings, { language: lang ?? languageOf(acceptLanguage) });
    return sendPdf(reply, file, `briefings-${shortId(coordinatorId)}-${today}`);
  }
}
