import { SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { setState } from './set-state.js';

/** `projections pause <name>`. */
@SubCommand({
  name: 'pause',
  arguments: '[name]',
  description: 'Anhalten / pause',
})
export class ProjectionsPauseCommand extends ProjectionsSubCommand {
  run(names: string[], options: CommonOptions = {}): Promise<void> {
    return this.within(options, (context) => setState(context, names, 'paused'));
  }
}
