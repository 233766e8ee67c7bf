import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { historyDifferenceView, historyView, languages } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { languageOf } from '../http/language.js';
import { requireId, validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { dispositionOf, exportFormats, formatNames } from './export/formats.js';
import { HistoryDifferenceQuery } from './history-difference.query.js';
import { HistoryExportQuery } from './history-export.query.js';
import { TandemHistoryQuery } from './tandem-history.query.js';
import { asOf, knownAt, viewpointOf } from './viewpoint-parameters.js';

const historyParameters = z.strictObject({ 'known-at': knownAt, 'as-of': asOf });

const differenceParameters = z.strictObject({
  'from-known-at': knownAt,
  'from-as-of': asOf,
  'to-known-at': knownAt,
  'to-as-of': asOf,
});

const exportParameters = z.strictObject({
  format: z.enum(formatNames),
  lang: z.enum(languages).optional().meta({ description: 'Default: as Accept-Language prefers' }),
  raw: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'true: every recorded event in the order of recording, repairs among them' }),
  ...historyParameters.shape,
});

const exportAnswer = {
  status: 200,
  description: 'The file',
  content: Object.fromEntries(
    formatNames.map((name) => [
      exportFormats[name].type.split(';')[0] ?? '',
      { schema: { type: 'string' as const } },
    ]),
  ),
};

/** Events come from the store itself; who is meant by an id stands in these. */
const named = ['people', 'staff', 'programmes', 'organisation'] as const;

const TandemId = () => ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

@Controller('tandems/:id/history')
export class HistoryController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getHistory',
    summary: 'A tandem as it was known at a recorded time, up to a day, with the state after each event',
  })
  @TandemId()
  @QueryParameters(historyParameters)
  @ReadsFrom(...named)
  @Answers(historyView)
  history(@Param('id') id: string, @Query() query: unknown) {
    const { 'known-at': known, 'as-of': day } = validate(historyParameters, query);
    return this.bus.execute(new TandemHistoryQuery(requireId(id), this.viewpoint(known, day)));
  }

  @Get('difference')
  @ApiOperation({
    operationId: 'compareHistory',
    summary: 'What two viewpoints show otherwise, event by event, and why',
  })
  @TandemId()
  @QueryParameters(differenceParameters)
  @ReadsFrom(...named)
  @Answers(historyDifferenceView)
  difference(@Param('id') id: string, @Query() query: unknown) {
    const given = validate(differenceParameters, query);
    const from = this.viewpoint(given['from-known-at'], given['from-as-of']);
    const to = this.viewpoint(given['to-known-at'], given['to-as-of']);
    return this.bus.execute(new HistoryDifferenceQuery(requireId(id), from, to));
  }

  @Get('export')
  @ApiOperation({
    operationId: 'exportHistory',
    summary: 'The history as CloudEvents 1.0 (JSON lines), as a table (CSV) or as a printable page (HTML)',
  })
  @TandemId()
  @QueryParameters(exportParameters)
  @ReadsFrom(...named)
  @ApiResponse(exportAnswer)
  async export(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { format, lang, raw, 'known-at': known, 'as-of': day } = validate(exportParameters, query);
    const tandemId = requireId(id);
    const file = await this.bus.execute(
      new HistoryExportQuery(tandemId, this.viewpoint(known, day), {
        format,
        language: lang ?? languageOf(acceptLanguage),
        raw: raw === 'true',
        madeAt: new Date().toISOString(),
      }),
    );
    void reply.type(exportFormats[format].type);
    void reply.header('content-disposition', dispositionOf(format, tandemId, raw === 'true'));
    return file;
  }

  private viewpoint(known: string | undefined, day: string | undefined) {
    const now = new Date().toISOString();
    return viewpointOf({ knownAt: known, asOf: day }, this.organisation.timeZone, now);
  }
}
