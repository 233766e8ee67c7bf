import { Module } from '@nestjs/common';
import { SafeguardingController } from './safeguarding.controller.js';
import { ConcernHandler, ConcernsHandler } from './safeguarding.query.js';

@Module({ controllers: [SafeguardingController], providers: [ConcernsHandler, ConcernHandler] })
export class SafeguardingModule {}
