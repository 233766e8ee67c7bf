import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { parkedKeyList, projectionList, projectionStateView, unparkedView } from '@tandemspur/contracts';
import { localActor } from '@tandemspur/runtime';
import { z } from 'zod';
import { validate } from '../http/validate.js';
import { Accepts, Answers, NamesProjection, QueryParameters } from '../openapi/decorators.js';
import { ChangeProjectionState } from './change-projection-state.command.js';
import { ParkedKeysQuery } from './parked-keys.query.js';
import { ProjectionStatusQuery } from './projection-status.query.js';
import { RetryParked } from './retry-parked.command.js';
import { SkipParked } from './skip-parked.command.js';

const reason = z.string().trim().min(1).max(4000);
const sequenceKey = z.string().min(1).max(1000);
const parkedParameters = z.strictObject({ projection: z.string().max(200).optional() });
const stateInput = z.strictObject({ reason: reason.optional() });
const retryInput = z.strictObject({ sequenceKey });
const skipInput = z.strictObject({
  sequenceKey,
  eventId: z.uuid().meta({ description: 'The event that the key waits for, as it was seen' }),
  reason,
});

@Controller('projections')
export class ProjectionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listProjections', summary: 'How each projection stands, lane by lane' })
  @Answers(projectionList)
  list() {
    return this.queries.execute(new ProjectionStatusQuery());
  }

  @Get('parked')
  @ApiOperation({ operationId: 'listParked', summary: 'Keys that wait for an event that cannot be applied' })
  @QueryParameters(parkedParameters)
  @Answers(parkedKeyList)
  parked(@Query() parameters: unknown) {
    const { projection } = validate(parkedParameters, parameters);
    return this.queries.execute(new ParkedKeysQuery(projection));
  }

  @Post(':name/pause')
  @HttpCode(200)
  @ApiOperation({ operationId: 'pauseProjection', summary: 'Stops applying events; queries go on' })
  @NamesProjection()
  @Accepts(stateInput)
  @Answers(projectionStateView)
  pause(@Param('name') name: string, @Body() body: unknown) {
    const input = validate(stateInput, body);
    return this.commands.execute(new ChangeProjectionState(name, 'paused', input.reason ?? null));
  }

  @Post(':name/resume')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resumeProjection', summary: 'Goes on where it was paused or has stopped' })
  @NamesProjection()
  @Accepts(stateInput)
  @Answers(projectionStateView)
  resume(@Param('name') name: string, @Body() body: unknown) {
    const input = validate(stateInput, body);
    return this.commands.execute(new ChangeProjectionState(name, 'running', input.reason ?? null));
  }

  @Post(':name/parked/retry')
  @HttpCode(200)
  @ApiOperation({ operationId: 'retryParked', summary: 'Applies what is parked of a key, in order' })
  @NamesProjection()
  @Accepts(retryInput)
  @Answers(unparkedView)
  retry(@Param('name') name: string, @Body() body: unknown) {
    const input = validate(retryInput, body);
    return this.commands.execute(new RetryParked(name, input.sequenceKey));
  }

  @Post(':name/parked/skip')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'skipParked',
    summary: 'Leaves an event out of a projection for good and applies those that waited for it',
  })
  @NamesProjection()
  @Accepts(skipInput)
  @Answers(unparkedView)
  skip(@Param('name') name: string, @Body() body: unknown) {
    const decision = { ...validate(skipInput, body), actor: localActor.id };
    return this.commands.execute(new SkipParked(name, decision));
  }
}
