import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { HistoryDifferenceHandler } from './history-difference.query.js';
import { HistoryExportHandler } from './history-export.query.js';
import { OverviewAtHandler } from './overview-at.query.js';
import { OverviewController } from './overview.controller.js';
import { RecordedTandems } from './recorded-tandems.js';
import { TandemHistoryHandler } from './tandem-history.query.js';

@Module({
  controllers: [HistoryController, OverviewController],
  providers: [
    RecordedTandems,
    TandemHistoryHandler,
    HistoryDifferenceHandler,
    HistoryExportHandler,
    OverviewAtHandler,
  ],
})
export class HistoryModule {}
