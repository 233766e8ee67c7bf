import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import type { DomainEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { ProjectionEngine } from '@tandemspur/projection-engine';
import type { Runtime } from '@tandemspur/runtime';

/** Runs the projections from its start on. They end with the runtime, which drains them when it is closed. */
@Module({})
export class ProjectorModule implements OnApplicationBootstrap {
  constructor(private readonly projections: ProjectionEngine<RecordedEvent<DomainEvent>>) {}

  static of({ projections }: Runtime): DynamicModule {
    return {
      module: ProjectorModule,
      providers: [{ provide: ProjectionEngine, useValue: projections }],
    };
  }

  onApplicationBootstrap(): void {
    this.projections.start();
  }
}
