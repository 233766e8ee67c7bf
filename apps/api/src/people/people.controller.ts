import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { personDetail, personKinds, personList, personTimelinePage } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { etagOf } from '../http/etag.js';
import { pageParameters } from '../http/paging.js';
import { todayIn } from '../http/today.js';
import { requireId, validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { PeopleQuery } from './people.query.js';
import { PersonDetailQuery } from './person-detail.query.js';
import { PersonTimelineQuery } from './person-timeline.query.js';

const listParameters = z.strictObject({
  kind: z.enum(personKinds).optional(),
  q: z.string().trim().max(200).optional().meta({ description: 'Words in the name' }),
  programme: z.uuid().optional(),
});

const timelineParameters = z.strictObject({
  order: z.enum(['newest', 'oldest']).default('newest'),
  ...pageParameters.shape,
});

@Controller('people')
export class PeopleController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listPeople', summary: 'Mentors, mentees and guardians by name' })
  @QueryParameters(listParameters)
  @ReadsFrom('people')
  @Answers(personList)
  list(@Query() parameters: unknown) {
    const { kind, q, programme } = validate(listParameters, parameters);
    return this.bus.execute(
      new PeopleQuery({ organisationId: this.organisation.id, kind, q, programmeId: programme }),
    );
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getPerson', summary: 'One person; its ETag is the revision for If-Match' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ReadsFrom('people', 'tandem-people', 'tandem-overview')
  @Answers(personDetail)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { organisation } = this;
    const query = new PersonDetailQuery(organisation.id, requireId(id), todayIn(organisation));
    const person = await this.bus.execute(query);
    void reply.header('etag', etagOf(person.revision));
    return person;
  }

  @Get(':id/timeline')
  @ApiOperation({
    operationId: 'getPersonTimeline',
    summary: 'Every event of a person, of merged records and of all their tandems in effective order',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @QueryParameters(timelineParameters)
  @ReadsFrom('person-timeline', 'tandem-timeline', 'tandem-people', 'people', 'staff')
  @Answers(personTimelinePage)
  timeline(@Param('id') id: string, @Query() parameters: unknown) {
    const { order, ...page } = validate(timelineParameters, parameters);
    return this.bus.execute(new PersonTimelineQuery(this.organisation.id, requireId(id), order, page));
  }
}
