import { Module } from '@nestjs/common';
import { TandemDetailHandler } from './tandem-detail.query.js';
import { TandemListHandler } from './tandem-list.query.js';
import { TandemTimelineHandler } from './tandem-timeline.query.js';
import { TandemsController } from './tandems.controller.js';

@Module({
  controllers: [TandemsController],
  providers: [TandemListHandler, TandemDetailHandler, TandemTimelineHandler],
})
export class TandemsModule {}
