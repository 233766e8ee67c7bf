import { Module } from '@nestjs/common';
import { BriefingController } from './briefing.controller.js';
import { BriefingHandler } from './briefing.query.js';
import { KeyMomentsHandler } from './key-moments.query.js';

@Module({ controllers: [BriefingController], providers: [BriefingHandler, KeyMomentsHandler] })
export class BriefingModule {}
