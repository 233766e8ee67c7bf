import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProjectionStateView } from '@tandemspur/contracts';
import { setProjectionState } from '@tandemspur/projection-engine';
import { ProjectionContext } from './projection-context.js';

/** Pauses a projection, or lets it go on, also when it has stopped by itself. */
export class ChangeProjectionState extends Command<ProjectionStateView> {
  constructor(
    readonly name: string,
    readonly state: 'running' | 'paused',
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(ChangeProjectionState)
export class ChangeProjectionStateHandler implements ICommandHandler<ChangeProjectionState> {
  constructor(private readonly context: ProjectionContext) {}

  async execute({ name, state, reason }: ChangeProjectionState): Promise<ProjectionStateView> {
    const projection = this.context.declared(name).name;
    await setProjectionState(this.context.pool, projection, state, reason ?? undefined);
    return { name, state, reason };
  }
}
