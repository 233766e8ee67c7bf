import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleHandler } from './people.query.js';
import { PersonDetailHandler } from './person-detail.query.js';
import { PersonTimelineHandler } from './person-timeline.query.js';

@Module({
  controllers: [PeopleController],
  providers: [PeopleHandler, PersonDetailHandler, PersonTimelineHandler],
})
export class PeopleModule {}
