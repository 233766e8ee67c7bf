import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { InMemoryEventStore } from '@tandemspur/testing';
import { importFiles, type ImportOptions } from './import-files.js';
import type { ImportReport } from './report/import-report.js';

const organisation = { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' };

describe('import', () => {
  let folder = '';
  let output = '';
  let errors = '';
  let store = new InMemoryEventStore();
  const at = (name: string): string => join(folder, name);
  const run = ([first = '', second = '']: readonly string[], options: ImportOptions): Promise<void> =>
    importFiles([at(first), at(second)], options, {
      store,
      organisation,
      now: new Date('2025-01-15T08:00:00Z'),
    });

  beforeEach(async () => {
    [output, errors, store] = ['', '', new InMemoryEventStore()];
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    await writeFile(
      at('t.csv'),
      'Nr.;Pate;Kind;Matching am;1. Treffen;Status;beendet am\n1;I. W.;J. O.;1.2.2024;;aktiv;',
    );
    await writeFile(at('m.csv'), 'Tandem;Datum;Dauer;Art\n1;31.02.2024;1 h;P\n1;2.2.2024;1 h;P');
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((output += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((errors += String(text))));
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
  });

  test('is a dry run: nothing is written, neither events nor files', async () => {
    await run(['t.csv', 'm.csv'], { lang: 'de' });
    expect(output).toMatch(/^Probelauf/);
    expect(store.all).toEqual([]);
    expect(await readdir(folder)).toEqual(['m.csv', 't.csv']);
    expect(process.exitCode).toBeUndefined();
  });

  test('applies, and lists what it rejected', async () => {
    await run(['t.csv', 'm.csv'], { apply: true, json: true, rejects: at('r.csv'), lang: 'en' });
    const report = JSON.parse(output) as ImportReport;
    expect(report).toMatchObject({
      status: 'applied',
      rejectsFile: at('r.csv'),
      total: { new: store.all.length },
    });
    expect(await readFile(at('r.csv'), 'utf8')).toContain('There is no such day.');
    expect(errors).toBe('');
  });

  test('says that there was nothing to add', async () => {
    await run(['t.csv', 'm.csv'], { apply: true, rejects: at('r.csv') });
    output = '';
    await run(['t.csv', 'm.csv'], { apply: true, rejects: at('r.csv'), lang: 'de' });
    expect(output).toMatch(/^Alles war schon importiert/);
  });

  test.each([
    ['a missing file', ['x.csv', 'm.csv'], {}, 'file-missing', 'Diese Datei gibt es nicht.'],
    ['the same list twice', ['t.csv', 't.csv'], {}, 'same-list-twice', 'von derselben Art'],
    ['a folder', ['.', 'm.csv'], {}, 'file-unreadable', 'lässt sich nicht lesen (EISDIR)'],
    ['a term of no months', ['t.csv', 'm.csv'], { termMonths: 0 }, 'option-out-of-range', '1 bis 120'],
  ])('refuses %s with rule and remedy, and writes nothing', async (_, files, options, code, rule) => {
    await run(files, { ...options, apply: true, lang: 'de' });
    expect(errors).toContain(rule);
    expect(process.exitCode).toBe(1);
    await run(files, { ...options, apply: true, json: true });
    expect(JSON.parse(output)).toMatchObject({ error: { code } });
    expect(store.all).toEqual([]);
  });

  test('says when the store fails that the same command continues', async () => {
    jest.spyOn(store, 'append').mockRejectedValue(new Error('disk full'));
    await run(['t.csv', 'm.csv'], { apply: true, lang: 'en' });
    expect(errors).toMatch(/the same command continues\. \(disk full\)/);
    expect(process.exitCode).toBe(1);
  });

  test('ends with 130 when it is interrupted', async () => {
    const append = store.append.bind(store);
    jest.spyOn(store, 'append').mockImplementation((writes) => {
      process.emit('SIGINT');
      return append(writes);
    });
    await writeFile(
      at('t.csv'),
      'Nr.;Pate;Kind;Matching am;1. Treffen;Status;beendet am\n1;I. W.;J. O.;1.2.2024;;aktiv;\n2;M. H.;L. N.;1.2.2024;;aktiv;',
    );
    await run(['t.csv', 'm.csv'], { apply: true, rejects: at('r.csv'), lang: 'en' });
    expect(output).toMatch(/^Interrupted after 1 of 2 tandems/);
    expect(process.exitCode).toBe(130);
  });

  test('takes the language from the environment', async () => {
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'de_DE.UTF-8';
    await run(['t.csv', 'm.csv'], {});
    if (before === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = before;
    expect(output).toMatch(/^Probelauf/);
  });
});
