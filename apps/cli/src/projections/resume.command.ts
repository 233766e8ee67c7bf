import { SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { setState } from './set-state.js';

/** `projections resume <name>`. */
@SubCommand({
  name: 'resume',
  arguments: '[name]',
  description: 'Fortsetzen / resume',
})
export class ProjectionsResumeCommand extends ProjectionsSubCommand {
  run(names: string[], options: CommonOptions = {}): Promise<void> {
    return this.within(options, (context) => setState(context, names, 'running'));
  }
}
