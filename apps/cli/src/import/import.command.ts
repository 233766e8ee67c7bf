import { readFile, writeFile } from 'node:fs/promises';
import { basename, parse, resolve } from 'node:path';
import type { Label, Language } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { SingleBar } from 'cli-progress';
import { Command, CommandRunner, Option } from 'nest-commander';
import { OrganisationContext } from '../organisation-context.js';
import { ImportFileError } from './problems/import-file-error.js';
import type { ImportReport } from './report/import-report.js';
import { rejectsCsv } from './report/rejects-file.js';
import { renderReport } from './report/render-report.js';
import { runImport, type ImportFile } from './run-import.js';

interface Options {
  readonly apply?: boolean;
  readonly json?: boolean;
  readonly rejects?: string;
  readonly lang?: string;
  readonly termMonths?: number;
  readonly intervalDays?: number;
}

const languageOf = ({ lang }: Options): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = lang ?? [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? '';
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
};

const read = async (path: string): Promise<ImportFile> => {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportFileError(reason === 'ENOENT' ? 'file-missing' : 'file-unreadable', {
      file: path,
      reason,
    });
  }
};

const unfinished: Label = {
  de: 'Der Import ist abgebrochen. Was bis dahin importiert ist, bleibt; derselbe Befehl macht weiter.',
  en: 'The import broke off. What has been imported stays; the same command continues.',
};

/** `import <tandems.csv> <treffen.csv>`: a dry run, and with `--apply` the import itself. */
@Command({
  name: 'import',
  arguments: '<tandems> <treffen>',
  description: 'Import a list of tandems and a list of meetings (CSV); a dry run without --apply',
})
export class ImportCommand extends CommandRunner {
  constructor(
    private readonly store: EventStore,
    private readonly organisation: OrganisationContext,
  ) {
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

  @Option({
    flags: '--lang <language>',
    description: 'de or en; default: the environment',
    choices: ['de', 'en'],
  })
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

  override async run([first = '', second = '']: string[], options: Options = {}): Promise<void> {
    const language = languageOf(options);
    let stopped = false;
    const stop = (): void => {
      stopped = true;
    };
    process.once('SIGINT', stop);
    try {
      const report = await this.import([first, second], options, () => stopped);
      const withFile = await this.writeRejects(report, first, options, language);
      this.print(options.json ? `${JSON.stringify(withFile, null, 2)}\n` : renderReport(withFile, language));
      if (report.status === 'interrupted') process.exitCode = 130;
    } catch (error) {
      process.exitCode = 1;
      this.printFailure(error, options, language);
    } finally {
      process.off('SIGINT', stop);
    }
  }

  private async import(
    paths: readonly [string, string],
    { apply = false, json = false, termMonths = 12, intervalDays = 14 }: Options,
    stopped: () => boolean,
  ): Promise<ImportReport> {
    for (const [option, value, most] of [
      ['--term-months', termMonths, 120],
      ['--interval-days', intervalDays, 92],
    ] as const) {
      if (!Number.isInteger(value) || value < 1 || value > most) {
        throw new ImportFileError('option-out-of-range', { file: option, most });
      }
    }
    const files = [await read(paths[0]), await read(paths[1])] as const;
    const terminal = apply && !json && process.stdout.isTTY && process.stderr.isTTY;
    const bar = terminal
      ? new SingleBar({ format: '{bar} {value}/{total} Tandems', clearOnComplete: true })
      : null;
    try {
      bar?.start(1, 0);
      return await runImport(
        {
          files,
          apply,
          termMonths,
          intervalDays,
          organisation: this.organisation,
          now: new Date(),
          stopped,
          onProgress: (done, total) => {
            bar?.setTotal(total);
            bar?.update(done);
          },
        },
        this.store,
      );
    } finally {
      bar?.stop();
    }
  }

  private async writeRejects(
    report: ImportReport,
    first: string,
    { apply = false, rejects }: Options,
    language: Language,
  ): Promise<ImportReport> {
    if (!apply || report.problemCounts.rejected === 0) return report;
    const rejectsFile = resolve(rejects ?? `${parse(first).name}.nicht-importiert.csv`);
    await writeFile(rejectsFile, rejectsCsv(report, language));
    return { ...report, rejectsFile };
  }

  private printFailure(error: unknown, { json = false }: Options, language: Language): void {
    if (error instanceof ImportFileError) {
      const { code, file, rule, remedy } = error;
      if (json) this.print(`${JSON.stringify({ error: { code, file, rule, remedy } }, null, 2)}\n`);
      else process.stderr.write(`${file}: ${rule[language]} ${remedy[language]}\n`);
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    if (json) {
      this.print(
        `${JSON.stringify({ error: { code: 'unfinished', reason, remedy: unfinished } }, null, 2)}\n`,
      );
    } else process.stderr.write(`${unfinished[language]} (${reason})\n`);
  }

  private print(text: string): void {
    process.stdout.write(text);
  }
}
