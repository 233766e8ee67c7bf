import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { reportList, reportView } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { requireId } from '../http/validate.js';
import { Answers } from '../openapi/decorators.js';
import { ReportQuery, ReportsQuery } from './reports.query.js';

@Controller('reports')
export class ReportsController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReports', summary: 'Reports that were issued, the latest first' })
  @ReadsFrom('reports')
  @Answers(reportList)
  list() {
    return this.bus.execute(new ReportsQuery(this.organisation.id));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getReport', summary: 'One issued report; its ETag is for If-Match' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('reports')
  @Answers(reportView)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.bus.execute(new ReportQuery(this.organisation.id, requireId(id)));
    void reply.header('etag', etagOf(report.revision));
    return report;
  }
}
