import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReceipt } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { CommandExecutor, Organisation } from '@tandemspur/runtime';
import { ExecuteCommand } from './execute-command.command.js';

/** Hands a command to the executor that every way in shares. */
@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  private readonly executor: CommandExecutor;

  constructor(store: EventStore, organisation: Organisation) {
    this.executor = new CommandExecutor(store, organisation);
  }

  execute({ request }: ExecuteCommand): Promise<CommandReceipt> {
    return this.executor.execute(request);
  }
}
