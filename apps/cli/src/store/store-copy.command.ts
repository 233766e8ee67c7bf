import { createLogger, loadConfiguration } from '@tandemspur/platform';
import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { languageOf } from '../language.js';
import { AddressedEnds } from './open-ends.js';
import { progressBar } from './progress-bar.js';
import { runStoreCopy, type StoreCopyOptions } from './run-store-copy.js';

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
    const bar = progressBar(language);
    const interruption = new AbortController();
    const stop = (): void => {
      interruption.abort();
    };
    const write = (stream: NodeJS.WriteStream) => (text: string) => {
      bar.stop();
      stream.write(text);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      process.exitCode = await runStoreCopy(
        { from, to, verifyOnly, json },
        () =>
          new AddressedEnds({ from, to, verifyOnly }, configuration, createLogger(configuration.LOG_LEVEL)),
        {
          language,
          signal: interruption.signal,
          result: write(process.stdout),
          complaint: write(process.stderr),
          ...(process.stderr.isTTY ? { progress: bar.show } : {}),
        },
      );
    } finally {
      bar.stop();
      process.off('SIGINT', stop).off('SIGTERM', stop);
    }
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
