import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { waitingPage } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { pageParameters } from '../http/paging.js';
import { todayIn } from '../http/today.js';
import { validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { WaitingListQuery } from './waiting-list.query.js';

const parameters = z.strictObject({
  kind: z.enum(['mentor', 'mentee']).optional(),
  programme: z.uuid().optional(),
  postcode: z
    .string()
    .regex(/^\d{2,5}$/)
    .optional()
    .meta({ description: 'German postcode or the beginning of one; the nearest come first then' }),
  ...pageParameters.shape,
});

@Controller('waiting')
export class WaitingListController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listWaiting', summary: 'Who waits for a match, and for how long' })
  @QueryParameters(parameters)
  @ReadsFrom('people', 'tandem-people', 'tandem-overview')
  @Answers(waitingPage)
  list(@Query() query: unknown) {
    const { kind, programme, postcode, ...page } = validate(parameters, query);
    const filter = { organisationId: this.organisation.id, kind, programmeId: programme, postcode };
    return this.bus.execute(new WaitingListQuery(filter, page, todayIn(this.organisation)));
  }
}
