import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { briefingView, keyMomentsView, languages, shortId, type BriefingView } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { languageOf } from '../http/language.js';
import { todayIn } from '../http/today.js';
import { requireId, validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { BriefingQuery } from './briefing.query.js';
import { KeyMomentsQuery } from './key-moments.query.js';
import { briefingPdf } from './pdf/briefing-pdf.js';
import { pdfAnswer, sendPdf } from './pdf/pdf-answer.js';

const pdfParameters = z.strictObject({
  lang: z.enum(languages).optional().meta({ description: 'Default: as Accept-Language prefers' }),
});

/** Events come from the store itself; names, neighbours and the standard stand in these. */
const named = ['tandem-overview', 'people', 'staff', 'programmes', 'organisation', 'safeguarding'] as const;

const TandemId = () => ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@Controller('tandems/:id')
export class BriefingController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get('key-moments')
  @ApiOperation({ operationId: 'getKeyMoments', summary: 'The turning points of a tandem in six blocks' })
  @TandemId()
  @Answers(keyMomentsView)
  keyMoments(@Param('id') id: string) {
    return this.bus.execute(new KeyMomentsQuery(this.organisation.id, requireId(id)));
  }

  @Get('briefing')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getBriefing', summary: 'What whoever takes over a tandem has to know of it' })
  @TandemId()
  @ReadsFrom(...named)
  @Answers(briefingView)
  briefing(@Param('id') id: string): Promise<BriefingView> {
    return this.read(requireId(id));
  }

  @Get('briefing.pdf')
  @ApiOperation({ operationId: 'printBriefing', summary: 'The briefing as a PDF' })
  @TandemId()
  @QueryParameters(pdfParameters)
  @ReadsFrom(...named)
  @ApiResponse(pdfAnswer)
  async print(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { lang } = validate(pdfParameters, query);
    const briefing = await this.read(requireId(id));
    const file = briefingPdf([briefing], { language: lang ?? languageOf(acceptLanguage) });
    return sendPdf(reply, file, `briefing-${shortId(briefing.tandemId)}-${briefing.madeOn}`);
  }

  private read(tandemId: string): Promise<BriefingView> {
    const { id: organisationId } = this.organisation;
    return this.bus.execute(
      new BriefingQuery({ organisationId, tandemId, today: todayIn(this.organisation) }),
    );
  }
}
