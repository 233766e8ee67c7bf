import { SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { revertOne } from './revert.js';

/** `projections revert <name>`. */
@SubCommand({
  name: 'revert',
  arguments: '[name]',
  description: 'Vorige Generation zurückholen / bring the previous generation back',
})
export class ProjectionsRevertCommand extends ProjectionsSubCommand {
  run(names: string[], options: CommonOptions = {}): Promise<void> {
    return this.within(options, (context) => revertOne(context, names));
  }
}
