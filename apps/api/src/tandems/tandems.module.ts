import { Module } from '@nestjs/common';
import { TandemCountsHandler } from './tandem-counts.query.js';
import { TandemDetailHandler } from './tandem-detail.query.js';
import { TandemListHandler } from './tandem-list.query.js';
import { TandemTimelineHandler } from './tandem-timeline.query.js';
import { TandemsController } from './tandems.controller.js';

@Module({
  controllers: [TandemsController],
  providers: [TandemListHandler, TandemCountsHandler, TandemDetailHandler, TandemTimelineHandler],
})
export class TandemsModule {}
