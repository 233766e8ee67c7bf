import { describe, expect, test } from '@jest/globals';
import { events as definitions } from '@tandemspur/contracts';
import { decodeEvent } from '@tandemspur/event-store';
import { InMemoryEventStore } from '@tandemspur/testing';
import fc from 'fast-check';
import type { ImportReport } from './report/import-report.js';
import { runImport, type ImportFile, type ImportRequest } from './run-import.js';

const organisation = { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' };
const request = (files: ImportRequest['files'], apply = true): ImportRequest => ({
  files,
  apply,
  termMonths: 12,
  intervalDays: 14,
  organisation,
  now: new Date('2025-01-15T08:00:00Z'),
});
const text = (name: string, lines: readonly string[]): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\r\n')),
});
const tandems = (...rows: string[]): ImportFile =>
  text('tandems.csv', [
    'Tandemliste (Stand 20.12.2024)',
    'Nr.;Pate/Patin;Patenkind;Jahrgang;Schule;Matching am;1. Treffen;Führungszeugnis v.;Koordination;Status;beendet am;Grund;Bemerkung',
    ...rows,
  ]);
const meetings = (...rows: string[]): ImportFile =>
  text('treffen.csv', ['Tandem;Kind;Datum;Dauer;Art;Was gemacht;Stimmung', ...rows]);

const schemas = new Map(definitions.map(({ type, schema }) => [type, schema]));

/** Type, date and data of what was appended, without ids; the data as declared, whatever the order in the store. */
const recorded = ({ all }: InMemoryEventStore): string[] =>
  all.map(decodeEvent).map(({ type, occurredOn, precision, data }) => {
    const values = Object.entries(schemas.get(type)?.parse(data) ?? {}).filter(
      ([field]) => !/Id$|^to$/.test(field),
    );
    return [
      type,
      occurredOn,
      ...(precision === 'day' ? [] : [precision]),
      ...values.map(([, v]) => String(v)),
    ].join(' ');
  });
const problemsOf = ({ problems }: ImportReport): string[] =>
  problems.map(({ severity, code, line, column }) => `${severity} ${code} ${String(line)} ${column ?? '-'}`);

const ended =
  '7;Inga W.;Jannik O.;2015;GS Nord;08.04.2023;28.4.2023;21.02.2023;Fr. Petersen;beendet;23.01.2024;Umzug Pate;Tel. nach 17 Uhr';

describe('two lists become events', () => {
  test('a whole tandem, worked out by hand', async () => {
    const store = new InMemoryEventStore();
    const rows = meetings(
      '7;Jannik O.;28.04.23;1,5 h;Präsenz;Museum;schwierig',
      '7;Jannik O.;5.5.2023;1:30;online;Fußball;:-)',
      '7;Jannik O.;11.5.2023;ausgefallen;P;vergessen;',
      '7;Jannik O.;12.5.2023;60 min;Zoom;Drachen steigen;prima',
    );
    const report = await runImport(request([tandems(ended), rows]), store);
    expect(recorded(store)).toEqual([
      'StaffJoined 2023-04-08 Fr. Petersen coordinator 2023-04-08',
      'MentorApplied 2023-02-21 Inga W.',
      'CertificateInspected 2023-02-21 2023-02-21 2023-02-21 false',
      'MenteeRegistered 2023-04-08 Jannik O. 2015 other true GS Nord',
      'TandemMatched 2023-04-08 12 14 in_person',
      'CoordinatorAssigned 2023-04-08 2023-04-08 false',
      'FirstMeetingHeld 2023-04-28 90 in_person false',
      'KeyMomentNoted 2023-04-28 begleitung Erstes Treffen (Angaben aus der Liste) Museum; Stimmung: schwierig',
      'MeetingHeld 2023-05-05 90 digital leisure 4 Fußball',
      'MeetingMissed 2023-05-11 unknown forgot',
      'MeetingHeld 2023-05-12 60 digital other Drachen steigen; Stimmung: prima',
      'TandemEnded 2024-01-23 2024-01-23 premature mentor_moved mentor false false',
      'KeyMomentNoted 2024-01-23 abschluss Grund des Endes laut Liste Umzug Pate',
      'KeyMomentNoted 2024-12-20 begleitung Bemerkung aus der Liste Tel. nach 17 Uhr',
      'PairOccupied 2023-04-08',
      'PairReleased 2024-01-23',
    ]);
    expect(problemsOf(report)).toEqual([
      'assumed ending-details 3 beendet am',
      'assumed inspection-date 3 Führungszeugnis v.',
      'assumed activity-not-mapped 5 Was gemacht',
      'assumed mood-not-mapped 5 Stimmung',
    ]);
  });

  test('the files may be given in either order', async () => {
    const [forward, backward] = [new InMemoryEventStore(), new InMemoryEventStore()];
    await runImport(request([tandems(ended), meetings()]), forward);
    await runImport(request([meetings(), tandems(ended)]), backward);
    expect(backward.all.map(({ id }) => id)).toEqual(forward.all.map(({ id }) => id));
  });

  test('every event says where it comes from', async () => {
    const store = new InMemoryEventStore();
    await runImport(request([tandems(ended), meetings()]), store);
    const metadata = store.all.map((event) => event.metadata);
    expect(
      new Set(metadata.map(({ correlationId, causationId }) => `${correlationId ?? ''} ${causationId ?? ''}`))
        .size,
    ).toBe(1);
    expect(metadata[0]).toMatchObject({
      source: 'import',
      actorRole: 'system',
      organisationId: organisation.id,
      recordedAt: '2025-01-15T08:00:00.000Z',
    });
  });

  test('what is implausible is imported and flagged by line', async () => {
    const store = new InMemoryEventStore();
    const rows = meetings(
      '7;Jannik O.;01.04.2023;1 h;P;Museum;',
      '7;Jannik O.;20.04.2023;1 h;P;Museum;',
      '7;Jannik O.;28.04.2023;1 h;P;Museum;',
      '7;Jannik O.;01.02.2024;13 h;P;Skypen – Mathe;',
      '7;Jannik O.;02.02.2024;zwei Stunden;P;krank;',
    );
    const report = await runImport(request([tandems(ended), rows]), store);
    expect(problemsOf(report).filter((problem) => problem.startsWith('flagged'))).toEqual([
      'flagged before-match 2 Datum',
      'flagged before-first-meeting 2 Datum',
      'flagged before-first-meeting 3 Datum',
      'flagged long-meeting 5 Dauer',
      'flagged mode-contradicts 5 Was gemacht',
      'flagged after-end 5 Datum',
      'flagged held-with-reason 6 Was gemacht',
      'flagged after-end 6 Datum',
    ]);
    expect(recorded(store).filter((event) => event.startsWith('MeetingHeld'))).toHaveLength(4);
  });

  test('what cannot be read is rejected whole, with its meetings', async () => {
    const store = new InMemoryEventStore();
    const list = tandems(
      ended.replace('08.04.2023', '31.02.2023'),
      '8;Malte W.;Nour Ü.;2015;;07.05.2023;;;;aktiv;;;',
      '8;Malte W.;Zoé R.;2015;;07.05.2023;;;;aktiv;;;',
      '9;Malte H.;;2015;;07.05.2023;;;;schläft;;;',
      '10;Thea Ü.;Luca N.;2015;;25.07.2024;;;;beendet;;;',
      '11;zu;kurz',
    );
    const rows = meetings(
      '7;Jannik O.;28.04.23;1,5 h;P;Museum;',
      ';Nour Ü.;28.05.23;1 h;P;Museum;',
      '99;Nour Ü.;28.05.23;1 h;P;Museum;',
      '8;Jannik O.;28.05.23;1 h;P;Museum;',
      '8;Nour Ü.;24.12.2031;1 h;P;Museum;',
      '8;Nour Ü.;28.05.23;lang;per Brief;Museum;',
      '8;Nour Ü.;29.05.23;1 h;per Brief;Museum;',
      '8;Nour Ü.;30.05.23;1 h;P;Museum;gut;noch etwas',
      '8;Nour Ü.;31.05.23;1 h;P',
    );
    const report = await runImport(request([list, rows]), store);
    expect(problemsOf(report).filter((problem) => problem.startsWith('rejected'))).toEqual([
      'rejected date-impossible 3 Matching am',
      'rejected number-repeated 5 Nr.',
      'rejected value-missing 6 Patenkind',
      'rejected status-unknown 6 Status',
      'rejected end-date-missing 7 beendet am',
      'rejected column-count 8 -',
      'rejected value-missing 8 Matching am',
      'rejected value-missing 8 Status',
      'rejected tandem-rejected 2 Tandem',
      'rejected tandem-missing 3 Tandem',
      'rejected tandem-unknown 4 Tandem',
      'rejected child-differs 5 Kind',
      'rejected occurred-in-future 6 Datum',
      'rejected duration-unreadable 7 Dauer',
      'rejected mode-unknown 8 Art',
      'rejected column-count 9 -',
    ]);
    expect(report.problems.find(({ code }) => code === 'tandem-missing')?.remedy.de).toContain(
      'Nour Ü. steht dort als Tandem 8.',
    );
    expect(recorded(store)).toEqual([
      'MentorApplied 2023-05-07 Malte W.',
      'MenteeRegistered 2023-05-07 Nour Ü. 2015 other true',
      'TandemMatched 2023-05-07 12 14 in_person',
      'FirstMeetingHeld 2023-05-31 60 in_person false',
      'PairOccupied 2023-05-07',
    ]);
  });

  test('a pause is taken from the day that the list shows, and ends when a later list says so', async () => {
    const store = new InMemoryEventStore();
    const row = '8;Malte W.;Nour Ü.;2015;;07.05.2023;;;;Pause;;;';
    await runImport(request([tandems(row), meetings()]), store);
    const later = text('spaeter.csv', [
      'Stand 10.01.2025',
      'Nr.;Pate/Patin;Patenkind;Jahrgang;Matching am;1. Treffen;Status;beendet am',
      '8;Malte W.;Nour Ü.;2015;07.05.2023;;aktiv;',
    ]);
    await runImport(request([later, meetings()]), store);
    expect(recorded(store).slice(-3)).toEqual([
      'TandemPaused 2024-12-20 other',
      'PairOccupied 2023-05-07',
      'TandemResumed 2025-01-10',
    ]);
  });
});

describe('garbage', () => {
  test('yields problems, never an exception and never half a row', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replace(/[;\r\n]/g, '')),
      fc.constantFrom('', '1', '2', '01.05.2024', '1 h', 'P', 'aktiv', 'beendet', 'A. B.', '"', '31.02.2024'),
    );
    const row = (width: number): fc.Arbitrary<string> =>
      fc.array(cell, { minLength: 1, maxLength: width + 1 }).map((cells) => cells.join(';'));
    const lists = fc.tuple(fc.array(row(13), { maxLength: 4 }), fc.array(row(7), { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(lists, async ([tandemRows, meetingRows]) => {
        const store = new InMemoryEventStore();
        const report = await runImport(request([tandems(...tandemRows), meetings(...meetingRows)]), store);
        const matched = store.all.filter(({ type }) => type === 'TandemMatched.v1').length;
        expect(matched).toBe(report.people.tandems.new);
        expect(report.total.new).toBe(store.all.length);
      }),
      { numRuns: 200 },
    );
  });
});
