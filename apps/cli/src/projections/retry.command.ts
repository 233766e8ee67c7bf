import { Option, SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { retry } from './retry.js';

interface Options extends CommonOptions {
  readonly key?: string;
  readonly all?: boolean;
}

/** `projections retry <name> --key <key>` or `--all`. Exit codes: see `retry`. */
@SubCommand({
  name: 'retry',
  arguments: '[name]',
  description: 'Geparktes noch einmal versuchen / try what is parked again',
})
export class ProjectionsRetryCommand extends ProjectionsSubCommand {
  run(names: string[], options: Options = {}): Promise<void> {
    return this.within(options, (context) => retry(context, { ...options, names }));
  }

  @Option({ flags: '--key <key>', description: 'Ein geparkter Schlüssel / one parked key' })
  parseKey(written: string): string {
    return written;
  }

  @Option({ flags: '--all', description: 'Alle / all of them' })
  parseAll(): boolean {
    return true;
  }
}
