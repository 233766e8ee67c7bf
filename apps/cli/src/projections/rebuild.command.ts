import { Option, SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { rebuild } from './rebuild.js';

interface Options extends CommonOptions {
  readonly acceptDifference?: boolean;
}

/** `projections rebuild [names…]`. Exit codes: see `rebuild`. */
@SubCommand({
  name: 'rebuild',
  arguments: '[names...]',
  description:
    'Neu aus der Geschichte bauen, im laufenden Betrieb / build anew from history, without downtime',
})
export class ProjectionsRebuildCommand extends ProjectionsSubCommand {
  run(names: string[], options: Options = {}): Promise<void> {
    return this.within(options, (context) => rebuild(context, { ...options, names }));
  }

  @Option({
    flags: '--accept-difference',
    description: 'Auch wenn die Zeilen abweichen / even when the rows differ',
  })
  parseAcceptDifference(): boolean {
    return true;
  }
}
