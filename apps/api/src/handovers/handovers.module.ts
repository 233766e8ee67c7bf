import { Module } from '@nestjs/common';
import { HandoversController } from './handovers.controller.js';
import { HandoversHandler } from './handovers.query.js';

@Module({ controllers: [HandoversController], providers: [HandoversHandler] })
export class HandoversModule {}
