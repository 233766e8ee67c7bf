import { Module } from '@nestjs/common';
import { ChangeProjectionStateHandler } from './change-projection-state.command.js';
import { ParkedKeysHandler } from './parked-keys.query.js';
import { ProjectionStatusHandler } from './projection-status.query.js';
import { ProjectionStatuses } from './projection-statuses.js';
import { ProjectionsController } from './projections.controller.js';
import { RetryParkedHandler } from './retry-parked.command.js';
import { SkipParkedHandler } from './skip-parked.command.js';

@Module({
  controllers: [ProjectionsController],
  providers: [
    ProjectionStatuses,
    ProjectionStatusHandler,
    ParkedKeysHandler,
    ChangeProjectionStateHandler,
    RetryParkedHandler,
    SkipParkedHandler,
  ],
  exports: [ProjectionStatuses],
})
export class ProjectionsModule {}
