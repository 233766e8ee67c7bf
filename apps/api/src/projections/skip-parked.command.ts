import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnparkedView } from '@tandemspur/contracts';
import { skipParked } from '@tandemspur/projection-engine';
import { ProjectionContext } from './projection-context.js';
import { unparkedView } from './unparked.js';

/** Decides that a projection goes on without the event that a key waits for. The decision is an event itself. */
export class SkipParked extends Command<UnparkedView> {
  constructor(
    readonly projection: string,
    readonly decision: {
      readonly sequenceKey: string;
      /** The event as the actor saw it. */
      readonly eventId: string;
      readonly reason: string;
      readonly actor: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SkipParked)
export class SkipParkedHandler implements ICommandHandler<SkipParked> {
  constructor(private readonly context: ProjectionContext) {}

  async execute({ projection, decision }: SkipParked): Promise<UnparkedView> {
    const key = this.context.key(projection, decision.sequenceKey);
    return unparkedView(await skipParked({ ...key, ...decision }));
  }
}
