import { describe, expect, test } from '@jest/globals';
import { InMemoryEventStore } from '@tandemspur/testing';
import { runImport } from '../run-import.js';
import type { ImportReport } from './import-report.js';
import { rejectsCsv } from './rejects-file.js';
import { renderReport } from './render-report.js';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const report = (): Promise<ImportReport> =>
  runImport(
    {
      files: [
        file(
          't.csv',
          'Nr.;Pate;Kind;Matching am;1. Treffen;Status;beendet am\n1;I. W.;J. O.;1.2.2024;;aktiv;',
        ),
        file('m.csv', 'Tandem;Datum;Dauer;Art;Was\n1;31.02.2024;1 h;P;=1+1\n1;"2.2.2024";1 h;P;"a ""b"""'),
      ],
      apply: false,
      termMonths: 12,
      intervalDays: 14,
      organisation: { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' },
      now: new Date('2025-01-15T08:00:00Z'),
    },
    new InMemoryEventStore(),
  );

describe('the file of rejected rows', () => {
  test('opens in Excel and names file, line, column, problem, remedy and the row', async () => {
    expect(rejectsCsv(await report(), 'de')).toBe(
      '\uFEFF"Datei";"Zeile";"Spalte";"Problem";"Abhilfe";"Originalzeile"\r\n' +
        '"m.csv";"2";"Datum: 31.02.2024";"Diesen Tag gibt es nicht.";"In der Liste berichtigen und erneut importieren.";"1;31.02.2024;1 h;P;=1+1"\r\n',
    );
  });

  test('holds no formula', async () => {
    const { problems, ...rest } = await report();
    const risky = problems.map((problem) => ({ ...problem, original: '=HYPERLINK("x")' }));
    expect(rejectsCsv({ ...rest, problems: risky }, 'en')).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('the report', () => {
  test('says in German what would happen, by file, line and column', async () => {
    const text = renderReport(await report(), 'de');
    expect(text).toMatch(/^Probelauf: es wurde nichts geschrieben/);
    expect(text).toMatch(/Tandems +1 +0 +0\n/);
    expect(text).toMatch(/Erstes Treffen \(FirstMeetingHeld\) +1 +0 +0\n/);
    expect(text).toContain('m.csv, Spalte „Datum“: Zeile 2 „31.02.2024“');
    expect(text).toContain('Diesen Tag gibt es nicht. → In der Liste berichtigen und erneut importieren.');
  });

  test('says in English what has been interrupted', async () => {
    const text = renderReport({ ...(await report()), status: 'interrupted', rejectsFile: '/x.csv' }, 'en');
    expect(text).toMatch(/^Interrupted after 1 of 1 tandems/);
    expect(text).toContain('Not imported (1)');
    expect(text).toContain('Rejected rows are in /x.csv');
  });
});
