import { SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { showStatus } from './show-status.js';

/** `projections status [names…]`. Exit codes: see `showStatus`. */
@SubCommand({
  name: 'status',
  arguments: '[names...]',
  description: 'Stand der Projektionen / where the projections stand',
})
export class ProjectionsStatusCommand extends ProjectionsSubCommand {
  run(names: string[], options: CommonOptions = {}): Promise<void> {
    return this.within(options, (context) => showStatus(context, names));
  }
}
