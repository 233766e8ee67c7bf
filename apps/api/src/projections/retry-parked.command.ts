import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UnparkedView } from '@tandemspur/contracts';
import { retryParked } from '@tandemspur/projection-engine';
import { Problem } from '../http/problem.js';
import { ProjectionContext } from './projection-context.js';
import { unparkedView } from './unparked.js';

/** Applies what is parked of a key, now that the program or the history was mended. */
export class RetryParked extends Command<UnparkedView> {
  constructor(
    readonly projection: string,
    readonly sequenceKey: string,
  ) {
    super();
  }
}

@CommandHandler(RetryParked)
export class RetryParkedHandler implements ICommandHandler<RetryParked> {
  constructor(private readonly context: ProjectionContext) {}

  /** @throws Problem `still-poisoned` when an event fails again; what came before it may have been applied. */
  async execute({ projection, sequenceKey }: RetryParked): Promise<UnparkedView> {
    const view = unparkedView(await retryParked(this.context.key(projection, sequenceKey)));
    if (view.waitsFor === null) return view;
    throw new Problem('still-poisoned', { error: view.waitsFor.error, applied: view.applied });
  }
}
