import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleHandler } from './people.query.js';

@Module({ controllers: [PeopleController], providers: [PeopleHandler] })
export class PeopleModule {}
