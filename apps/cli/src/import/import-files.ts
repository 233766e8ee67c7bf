import { readFile, writeFile } from 'node:fs/promises';
import { basename, parse, resolve } from 'node:path';
import type { Label, Language } from '@tandemspur/contracts';
import { SingleBar } from 'cli-progress';
import type { Organisation } from '@tandemspur/runtime';
import { languageOf } from '../language.js';
import type { ImportTarget } from './apply/rehearsal.js';
import { ImportFileError } from './problems/import-file-error.js';
import type { ImportReport } from './report/import-report.js';
import { rejectsCsv } from './report/rejects-file.js';
import { renderReport } from './report/render-report.js';
import { runImport, type ImportFile, type ImportRequest } from './run-import.js';

/** The options of the command, as written on the command line. */
export interface ImportOptions {
  readonly apply?: boolean;
  readonly json?: boolean;
  readonly rejects?: string;
  readonly lang?: string;
  readonly termMonths?: number;
  readonly intervalDays?: number;
}

export interface ImportSurroundings {
  readonly store: ImportTarget;
  readonly organisation: Organisation;
  readonly now: Date;
}

type Paths = readonly [string, string];

const read = async (path: string): Promise<ImportFile> => {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    const reason = String(hasCode ? error.code : error);
    throw new ImportFileError(reason === 'ENOENT' ? 'file-missing' : 'file-unreadable', {
      file: path,
      reason,
    });
  }
};

const within = (option: string, value: number, most: number): number => {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ImportFileError('option-out-of-range', { file: option, most });
};

/** A bar on a terminal; nothing where a program reads along. */
const withProgress = async <T>(
  shown: boolean,
  work: (onProgress: NonNullable<ImportRequest['onProgress']>) => Promise<T>,
): Promise<T> => {
  if (!shown || !process.stdout.isTTY || !process.stderr.isTTY) return work(() => undefined);
  const bar = new SingleBar({ format: '{bar} {value}/{total} Tandems', clearOnComplete: true });
  bar.start(1, 0);
  try {
    return await work((done, total) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
};

const load = async (
  paths: Paths,
  { apply = false, json = false, termMonths = 12, intervalDays = 14 }: ImportOptions,
  { store, organisation, now }: ImportSurroundings,
  stopped: () => boolean,
): Promise<ImportReport> => {
  const terms = {
    termMonths: within('--term-months', termMonths, 120),
    intervalDays: within('--interval-days', intervalDays, 92),
  };
  const files = [await read(paths[0]), await read(paths[1])] as const;
  return withProgress(apply && !json, (onProgress) =>
    runImport({ files, apply, ...terms, organisation, now, stopped, onProgress }, store),
  );
};

const writeRejects = async (
  report: ImportReport,
  first: string,
  { apply = false, rejects }: ImportOptions,
  language: Language,
): Promise<ImportReport> => {
  if (!apply || report.problemCounts.rejected === 0) return report;
  const rejectsFile = resolve(rejects ?? `${parse(first).name}.nicht-importiert.csv`);
  await writeFile(rejectsFile, rejectsCsv(report, language));
  return { ...report, rejectsFile };
};

const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

const unfinished: Label = {
  de: 'Der Import ist abgebrochen. Was bis dahin importiert ist, bleibt; derselbe Befehl macht weiter.',
  en: 'The import broke off. What has been imported stays; the same command continues.',
};

const printFailure = (error: unknown, { json = false }: ImportOptions, language: Language): void => {
  if (error instanceof ImportFileError) {
    const { code, file, rule, remedy } = error;
    if (json) printJson({ error: { code, file, rule, remedy } });
    else process.stderr.write(`${file}: ${rule[language]} ${remedy[language]}\n`);
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (json) printJson({ error: { code: 'unfinished', rule: unfinished, reason } });
  else process.stderr.write(`${unfinished[language]} (${reason})\n`);
};

/**
 * The command `import`: reads the two files, imports them or rehearses it, prints the report and sets the exit
 * code: 1 when a file or an option cannot be used or the store failed, 130 after SIGINT, else 0.
 */
export const importFiles = async (
  paths: Paths,
  options: ImportOptions,
  surroundings: ImportSurroundings,
): Promise<void> => {
  const language = languageOf(options.lang, process.env);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    const imported = await load(paths, options, surroundings, () => stopped);
    const report = await writeRejects(imported, paths[0], options, language);
    if (options.json) printJson(report);
    else process.stdout.write(renderReport(report, language));
    if (report.status === 'interrupted') process.exitCode = 130;
  } catch (error) {
    process.exitCode = 1;
    printFailure(error, options, language);
  } finally {
    process.off('SIGINT', stop);
  }
};
