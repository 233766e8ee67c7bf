import { Module } from '@nestjs/common';
import { CommandAnswers } from './command-answers.js';
import { commandControllers } from './command.controllers.js';
import { ExecuteCommandHandler } from './execute-command.handler.js';

@Module({ controllers: [...commandControllers], providers: [CommandAnswers, ExecuteCommandHandler] })
export class CommandsModule {}
