import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';
import { ReportHandler, ReportsHandler } from './reports.query.js';

@Module({ controllers: [ReportsController], providers: [ReportsHandler, ReportHandler] })
export class ReportsModule {}
