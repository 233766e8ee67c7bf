import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { staffList } from '@tandemspur/contracts';
import { Organisation } from '@tandemspur/runtime';
import { ReadsFrom } from '../http/at-least.js';
import { Answers } from '../openapi/decorators.js';
import { StaffQuery } from './staff.query.js';

@Controller('staff')
export class StaffController {
  constructor(
    private readonly bus: QueryBus,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listStaff', summary: 'Staff by name, those who have left included' })
  @ReadsFrom('staff')
  @Answers(staffList)
  list() {
    return this.bus.execute(new StaffQuery(this.organisation.id));
  }
}
