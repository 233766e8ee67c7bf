import { CommandExecutor } from '@tandemspur/runtime';
import { Command, CommandRunner, Option } from 'nest-commander';
import { languageOf } from '../language.js';
import { Service } from '../service.js';
import { runRecord, type RecordOptions } from './run-record.js';

interface Options extends RecordOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

/** `record <Command> [id]`: any command of the catalogue. Exit codes: see `runRecord`. */
@Command({
  name: 'record',
  arguments: '[command] [id]',
  description: 'Einen Befehl ausführen, wie die Oberfläche es tut / carry out a command, as the web app does',
})
export class RecordCommand extends CommandRunner {
  constructor(private readonly service: Service) {
    super();
  }

  async run(named: string[], { json = false, lang, ...options }: Options = {}): Promise<void> {
    process.exitCode = await runRecord(named, options, {
      language: languageOf(lang, process.env),
      json,
      now: new Date().toISOString(),
      result: (text) => process.stdout.write(text),
      complaint: (text) => process.stderr.write(text),
      open: async () => {
        const { store, organisation } = await this.service.open();
        return { executor: new CommandExecutor(store, organisation), organisation };
      },
    });
  }

  @Option({ flags: '--data <json>', description: 'Felder als JSON-Objekt / fields as a JSON object' })
  parseData(written: string): string {
    return written;
  }

  @Option({ flags: '--field <name=value>', description: 'Ein Feld; mehrmals / one field; repeatable' })
  parseField(written: string, before: readonly string[] = []): readonly string[] {
    return [...before, written];
  }

  @Option({
    flags: '--key <key>',
    description: 'Gleicher Schlüssel: nur einmal erfasst / same key: recorded once',
  })
  parseKey(written: string): string {
    return written;
  }

  @Option({
    flags: '--list',
    description: 'Alle Befehle mit ihren Feldern / all commands with their fields',
  })
  parseList(): boolean {
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
