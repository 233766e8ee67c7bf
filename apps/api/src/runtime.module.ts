import { Global, Module, type DynamicModule } from '@nestjs/common';
import { EventStore } from '@tandemspur/event-store';
import { Organisation, type Runtime } from '@tandemspur/runtime';
import { DataSource } from 'typeorm';
import { Logger } from './logger.js';
import { ProjectionMetrics } from './metrics/projection-metrics.js';
import { ProjectionContext } from './projections/projection-context.js';
import { Sql } from './sql.js';

/** Where this process finds its PostgreSQL. */
export class DatabaseUrl {
  constructor(readonly url: string) {}
}

/** Makes what `startRuntime` opened available to every module. */
@Global()
@Module({})
export class RuntimeModule {
  static of(runtime: Runtime, logger: Logger, metrics: ProjectionMetrics): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: runtime.store },
      { provide: Organisation, useValue: runtime.organisation },
      { provide: ProjectionContext, useValue: new ProjectionContext(runtime) },
      { provide: ProjectionMetrics, useValue: metrics },
      { provide: DataSource, useValue: runtime.dataSource },
      { provide: Sql, useValue: runtime.pool },
      { provide: DatabaseUrl, useValue: new DatabaseUrl(runtime.databaseUrl) },
      { provide: Logger, useValue: logger },
    ];
    return { module: RuntimeModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
