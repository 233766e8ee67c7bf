import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Runtime } from '@tandemspur/runtime';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { CommandsModule } from './commands/commands.module.js';
import { HealthModule } from './health/health.module.js';
import { LiveModule } from './live/live.module.js';
import type { Logger } from './logger.js';
import { MetricsModule } from './metrics/metrics.module.js';
import type { ProjectionMetrics } from './metrics/projection-metrics.js';
import { PeopleModule } from './people/people.module.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { RuntimeModule } from './runtime.module.js';
import { StaffModule } from './staff/staff.module.js';
import { TandemsModule } from './tandems/tandems.module.js';

@Module({})
export class AppModule {
  static of(runtime: Runtime, logger: Logger, metrics: ProjectionMetrics): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        RuntimeModule.of(runtime, logger, metrics),
        CatalogueModule,
        CommandsModule,
        HealthModule,
        LiveModule,
        MetricsModule,
        PeopleModule,
        ProjectionsModule,
        StaffModule,
        TandemsModule,
      ],
    };
  }
}
