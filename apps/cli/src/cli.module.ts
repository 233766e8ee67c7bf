import { Module, type DynamicModule } from '@nestjs/common';
import { DemoCommand } from './demo/demo.command.js';
import { ImportCommand } from './import/import.command.js';
import { ProjectionsCommand } from './projections/projections.command.js';
import { RecordCommand } from './record/record.command.js';
import { Service } from './service.js';
import { StoreCommand } from './store/store.command.js';

@Module({})
export class CliModule {
  static of(service: Service): DynamicModule {
    return {
      module: CliModule,
      providers: [
        { provide: Service, useValue: service },
        DemoCommand,
        ImportCommand,
        RecordCommand,
        ...ProjectionsCommand.registerWithSubCommands(),
        ...StoreCommand.registerWithSubCommands(),
      ],
    };
  }
}
