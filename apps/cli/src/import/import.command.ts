import { Command, CommandRunner, Option } from 'nest-commander';
import { Service } from '../service.js';
import { importFiles, type ImportOptions } from './import-files.js';

/** `import <tandems.csv> <treffen.csv>`: a dry run, and with `--apply` the import itself. */
@Command({
  name: 'import',
  arguments: '<tandems> <treffen>',
  description: 'Import a list of tandems and a list of meetings (CSV); a dry run without --apply',
})
export class ImportCommand extends CommandRunner {
  constructor(private readonly service: Service) {
    super();
  }

  @Option({ flags: '--apply', description: 'write the events; without it nothing is written' })
  parseApply(): boolean {
    return true;
  }

  @Option({ flags: '--json', description: 'one JSON document on standard output' })
  parseJson(): boolean {
    return true;
  }

  @Option({ flags: '--rejects <file>', description: 'where rows that are not imported are listed' })
  parseRejects(value: string): string {
    return value;
  }

  @Option({ flags: '--lang <language>', description: 'de or en; default: the environment' })
  parseLang(value: string): string {
    return value;
  }

  @Option({ flags: '--term-months <months>', description: 'agreed term of every tandem (default 12)' })
  parseTermMonths(value: string): number {
    return Number(value);
  }

  @Option({ flags: '--interval-days <days>', description: 'agreed rhythm of every tandem (default 14)' })
  parseIntervalDays(value: string): number {
    return Number(value);
  }

  override async run([first = '', second = '']: string[], options: ImportOptions = {}): Promise<void> {
    const { store, organisation } = await this.service.open();
    await importFiles([first, second], options, { store, organisation, now: new Date() });
  }
}
