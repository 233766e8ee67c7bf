import type { Label } from '@tandemspur/contracts';
import { createLogger, loadConfiguration } from '@tandemspur/platform';
import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { languageOf } from '../language.js';
import { progressBar } from '../progress-bar.js';
import { inTerminal } from '../terminal.js';
import type { Phase } from './copy-report.js';
import { AddressedEnds } from './open-ends.js';
import { runStoreCopy, type StoreCopyOptions } from './run-store-copy.js';

const phaseNames: Readonly<Record<Phase, Label>> = {
  compare: { de: 'Ziel prüfen', en: 'Check target' },
  copy: { de: 'Übertragen', en: 'Copy' },
  verify: { de: 'Vergleichen', en: 'Verify' },
};

interface Options extends StoreCopyOptions {
  readonly lang?: string;
}

/** `store copy --from <address> --to <address>`. Exit codes: see `runStoreCopy`. */
@SubCommand({
  name: 'copy',
  description:
    'Geschichte in einen anderen Ereignisspeicher übertragen / copy the history to another event store',
})
export class StoreCopyCommand extends CommandRunner {
  async run(_: string[], options: Options): Promise<void> {
    const configuration = loadConfiguration(process.env);
    const { from, to, verifyOnly = false, json = false } = options;
    const language = languageOf(options.lang, process.env);
    const ends = (): AddressedEnds =>
      new AddressedEnds({ from, to, verifyOnly }, configuration, createLogger(configuration.LOG_LEVEL));
    await inTerminal(language, progressBar(phaseNames, language), (surroundings) =>
      runStoreCopy({ from, to, verifyOnly, json }, ends, surroundings),
    );
  }

  @Option({
    flags: '--from <address>',
    required: true,
    description: 'postgres://…, kurrentdb://…, embedded',
  })
  parseFrom(written: string): string {
    return written;
  }

  @Option({ flags: '--to <address>', required: true, description: 'postgres://…, kurrentdb://…, embedded' })
  parseTo(written: string): string {
    return written;
  }

  @Option({ flags: '--verify-only', description: 'Nur vergleichen / compare only' })
  parseVerifyOnly(): boolean {
    return true;
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
