import { SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { verify } from './verify.js';

/** `projections verify [names…]`. Exit codes: see `verify`. */
@SubCommand({
  name: 'verify',
  arguments: '[names...]',
  description: 'Nachweis, dass jedes Ereignis verarbeitet ist / prove that every event was applied',
})
export class ProjectionsVerifyCommand extends ProjectionsSubCommand {
  run(names: string[], options: CommonOptions = {}): Promise<void> {
    return this.within(options, (context) => verify(context, names));
  }
}
