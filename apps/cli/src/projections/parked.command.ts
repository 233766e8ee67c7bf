import { SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { showParked } from './show-parked.js';

/** `projections parked [name]`. */
@SubCommand({
  name: 'parked',
  arguments: '[name]',
  description: 'Geparkte Ereignisse / parked events',
})
export class ProjectionsParkedCommand extends ProjectionsSubCommand {
  run(names: string[], options: CommonOptions = {}): Promise<void> {
    return this.within(options, (context) => showParked(context, names));
  }
}
