import { Command } from '@nestjs/cqrs';
import type { CommandReceipt } from '@tandemspur/contracts';
import type { CommandRequest } from '@tandemspur/runtime';

/** A contract command on its way to the executor. */
export class ExecuteCommand extends Command<CommandReceipt> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}
