import { Module } from '@nestjs/common';
import { GatheringsController } from './gatherings.controller.js';
import { GatheringHandler, GatheringsHandler } from './gatherings.query.js';

@Module({ controllers: [GatheringsController], providers: [GatheringsHandler, GatheringHandler] })
export class GatheringsModule {}
