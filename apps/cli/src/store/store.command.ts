import { Command, CommandRunner } from 'nest-commander';
import { StoreCopyCommand } from './store-copy.command.js';

/** `store`: what concerns the event store as a whole; alone it shows its help. */
@Command({
  name: 'store',
  description: 'Ereignisspeicher / event store',
  subCommands: [StoreCopyCommand],
})
export class StoreCommand extends CommandRunner {
  run(): Promise<void> {
    return this.command.help();
  }
}
