import { Module } from '@nestjs/common';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammeHandler, ProgrammesHandler } from './programmes.query.js';

@Module({ controllers: [ProgrammesController], providers: [ProgrammesHandler, ProgrammeHandler] })
export class ProgrammesModule {}
