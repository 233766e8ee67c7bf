import { Module } from '@nestjs/common';
import { loadConfiguration, publicUrlOf } from '@tandemspur/platform';
import { FollowUpsController } from './follow-ups.controller.js';
import { PublicUrl } from './public-url.js';
import { WorklistCountsHandler } from './worklist-counts.query.js';
import { WorklistHandler } from './worklist.query.js';

@Module({
  controllers: [FollowUpsController],
  providers: [
    WorklistHandler,
    WorklistCountsHandler,
    { provide: PublicUrl, useFactory: () => new PublicUrl(publicUrlOf(loadConfiguration(process.env))) },
  ],
})
export class FollowUpsModule {}
