import { Injectable } from '@nestjs/common';
import { CommandRunner, Option } from 'nest-commander';
import { languageOf } from '../language.js';
import { progressBar } from '../progress-bar.js';
import { Service } from '../service.js';
import { inTerminal } from '../terminal.js';
import type { Context, ExitCode } from './context.js';
import { engineOperations, knownProjections } from './engine-operations.js';
import { phaseNames } from './phase-names.js';

/** Options that every command of `projections` has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

/** What the commands of `projections` have in common: the service's data, `--json`, `--lang`, a progress bar. */
@Injectable()
export abstract class ProjectionsSubCommand extends CommandRunner {
  constructor(private readonly service: Service) {
    super();
  }

  /** Runs a command in the terminal; its result is the exit code of the process. */
  protected async within(
    { json = false, lang }: CommonOptions,
    command: (context: Context) => Promise<ExitCode>,
  ): Promise<void> {
    const language = languageOf(lang, process.env);
    await inTerminal(language, progressBar(phaseNames, language), ({ progress, ...surroundings }) =>
      command({
        ...surroundings,
        ...(progress === undefined || json ? {} : { progress }),
        json,
        known: knownProjections,
        open: async () => engineOperations(await this.service.open()),
      }),
    );
  }

  @Option({ flags: '--json', description: 'Ergebnis als JSON / result as JSON' })
  parseJson(): boolean {
    return true;
  }

  @Option({ flags: '--lang <language>', description: 'de, en (Umgebung / environment)' })
  parseLang(written: string): string {
    return written;
  }
}
