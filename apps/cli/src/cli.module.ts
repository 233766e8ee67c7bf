import { Module, type DynamicModule } from '@nestjs/common';
import { EventStore } from '@tandemspur/event-store';
import type { Runtime } from '@tandemspur/runtime';
import { DemoCommand } from './demo/demo.command.js';
import { ImportCommand } from './import/import.command.js';
import { OrganisationContext } from './organisation-context.js';

@Module({})
export class CliModule {
  /** The commands over an open runtime. */
  static of({ store, organisation }: Runtime): DynamicModule {
    return {
      module: CliModule,
      providers: [
        { provide: EventStore, useValue: store },
        { provide: OrganisationContext, useValue: organisation },
        DemoCommand,
        ImportCommand,
      ],
    };
  }
}
