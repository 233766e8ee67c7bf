import { Module } from '@nestjs/common';
import { WaitingListController } from './waiting-list.controller.js';
import { WaitingListHandler } from './waiting-list.query.js';

@Module({ controllers: [WaitingListController], providers: [WaitingListHandler] })
export class WaitingListModule {}
