import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { personList } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import { z } from 'zod';
import { ReadsFrom } from '../http/at-least.js';
import { validate } from '../http/validate.js';
import { Answers, QueryParameters } from '../openapi/decorators.js';
import { PeopleQuery } from './people.query.js';

const parameters = z.strictObject({ kind: z.enum(['mentor', 'mentee']).optional() });

@Controller('people')
export class PeopleController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listPeople', summary: 'Mentors and mentees by name' })
  @QueryParameters(parameters)
  @ReadsFrom('people')
  @Answers(personList)
  list(@Query() query: unknown) {
    return this.bus.execute(new PeopleQuery(this.organisation.id, validate(parameters, query).kind));
  }
}
