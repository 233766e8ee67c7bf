import { Option, SubCommand } from 'nest-commander';
import { ProjectionsSubCommand, type CommonOptions } from './projections-sub-command.js';
import { skip } from './skip.js';

interface Options extends CommonOptions {
  readonly key?: string;
  readonly reason?: string;
  readonly event?: string;
}

/** `projections skip <name> --key <key> --reason "…"`. Exit codes: see `skip`. */
@SubCommand({
  name: 'skip',
  arguments: '[name]',
  description: 'Ein geparktes Ereignis auslassen / leave a parked event out',
})
export class ProjectionsSkipCommand extends ProjectionsSubCommand {
  run(names: string[], options: Options = {}): Promise<void> {
    return this.within(options, (context) => skip(context, { ...options, names }));
  }

  @Option({ flags: '--key <key>', description: 'Der geparkte Schlüssel / the parked key' })
  parseKey(written: string): string {
    return written;
  }

  @Option({
    flags: '--reason <text>',
    description: 'Grund, wird aufgezeichnet / reason, which is recorded',
  })
  parseReason(written: string): string {
    return written;
  }

  @Option({ flags: '--event <id>', description: 'Nur dieses Ereignis / this event and no other' })
  parseEvent(written: string): string {
    return written;
  }
}
