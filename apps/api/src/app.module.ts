import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Runtime } from '@tandemspur/runtime';
import { BriefingModule } from './briefing/briefing.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { CommandsModule } from './commands/commands.module.js';
import { HandoversModule } from './handovers/handovers.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { LiveModule } from './live/live.module.js';
import type { Logger } from './logger.js';
import { MetricsModule } from './metrics/metrics.module.js';
import type { ProjectionMetrics } from './metrics/projection-metrics.js';
import { PeopleModule } from './people/people.module.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { RuntimeModule } from './runtime.module.js';
import { StaffModule } from './staff/staff.module.js';
import { TandemsModule } from './tandems/tandems.module.js';
import { GatheringsModule } from './gatherings/gatherings.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SafeguardingModule } from './safeguarding/safeguarding.module.js';
import { WaitingListModule } from './waiting-list/waiting-list.module.js';

@Module({})
export class AppModule {
  static of(runtime: Runtime, logger: Logger, metrics: ProjectionMetrics): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        RuntimeModule.of(runtime, logger, metrics),
        BriefingModule,
        CatalogueModule,
        CommandsModule,
        HandoversModule,
        FollowUpsModule,
        HealthModule,
        HistoryModule,
        LiveModule,
        MetricsModule,
        PeopleModule,
        ProjectionsModule,
        StaffModule,
        TandemsModule,
        GatheringsModule,
        OrganisationModule,
        ProgrammesModule,
        ReportsModule,
        SafeguardingModule,
        WaitingListModule,
      ],
    };
  }
}
