import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeEvent } from '@tandemspur/event-store';
import { InMemoryEventStore } from '@tandemspur/testing';
import { runImport, type ImportRequest } from './run-import.js';

describe('the sample lists of 2024', () => {
  const file = (name: string) => ({ name, bytes: readFileSync(`test/data/${name}`) });
  const request: ImportRequest = {
    files: [file('tandems-2024.csv'), file('treffen-2024.csv')],
    apply: true,
    termMonths: 12,
    intervalDays: 14,
    organisation: { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' },
    now: new Date('2025-01-15T08:00:00Z'),
  };

  // Counted with awk over the files: 64 tandems of which one has the 31.02. as its match and 25 meetings; 2,192
  // rows of meetings, besides those 25 one each without tandem, of tandem 999, of the 30.02. and of 2031.
  test('give the figures that were counted by hand', async () => {
    const store = new InMemoryEventStore();
    const report = await runImport(request, store);
    expect(report.lists).toMatchObject([
      { rows: 64, rejectedRows: 1, encoding: 'windows-1252' },
      { rows: 2192, rejectedRows: 29, encoding: 'windows-1252' },
    ]);
    expect(Object.fromEntries(report.events.map(({ type, new: count }) => [type, count]))).toEqual({
      StaffJoined: 3,
      // 56 names; four of them at two tandems at the same time.
      MentorApplied: 60,
      MenteeRegistered: 63,
      CertificateInspected: 55,
      TandemMatched: 63,
      CoordinatorAssigned: 63,
      // 61 out of the list of meetings, one ("ca. Mai 2023") only in the list of tandems, one never took place.
      FirstMeetingHeld: 62,
      MeetingHeld: 1889 - 61,
      MeetingMissed: 274,
      TandemPaused: 4,
      TandemEnded: 35,
      // 49 remarks, 35 reasons, 61 first meetings with what was done.
      KeyMomentNoted: 145,
      PairOccupied: 63,
      PairReleased: 35,
    });
    expect(report.total).toEqual({ new: 2753, existing: 0, withheld: 0 });
    const counts = new Map<string, number>();
    for (const { code } of report.problems) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'date-impossible': 2,
      'tandem-unknown': 1,
      'tandem-missing': 1,
      'occurred-in-future': 1,
      'tandem-rejected': 25,
      'characters-lost': 17,
      'same-name-joined': 3,
      'same-name-apart': 4,
      'reason-not-mapped': 4,
      'certificate-missing': 8,
      'first-meeting-cancelled': 6,
      'before-match': 1,
      'end-date-ignored': 1,
      'held-with-reason': 1,
      'mode-contradicts': 213,
      'ending-details': 35,
      'inspection-date': 55,
      'birth-year-unknown': 1,
      'month-only': 1,
      'first-meeting-details': 1,
      'pause-start': 4,
      'mood-of-missed': 198,
    });
  });

  test('keep every minute, every umlaut and every dash', async () => {
    const store = new InMemoryEventStore();
    await runImport(request, store);
    const events = store.all.map(decodeEvent);
    const minutes = events.map((event) =>
      'durationMinutes' in event.data ? (event.data.durationMinutes ?? 0) : 0,
    );
    // 182,682 of the rows, and 60 assumed for the one first meeting of which only the month is known.
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(182_742);
    const kinds = events.flatMap((event) => (event.type === 'TandemEnded' ? [event.data.kind] : []));
    expect(kinds.filter((kind) => kind === 'planned')).toHaveLength(15);
    const texts = events.flatMap((event) => (event.type === 'KeyMomentNoted' ? [event.data.text] : []));
    expect(texts).toContain('Konflikt 03/23 – geklärt');
  });
});
