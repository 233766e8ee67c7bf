import { describe, expect, it } from '@jest/globals';
import { changesText, type RepairEvent, type TandemEvent } from '@tandemspur/contracts';
import { on, recorded, recordedId } from '@tandemspur/testing';
import { wallClock } from '../calendar.js';
import { differences } from './difference.js';
import { endOfDay } from './end-of-day.js';
import { sentenceOf, type Telling } from './sentences.js';
import type { Viewpoint } from './viewpoint.js';

type Event = TandemEvent | RepairEvent;

const history = recorded<Event>(
  on('2025-03-30', {
    type: 'MeetingHeld',
    data: { durationMinutes: 60, mode: 'in_person', activity: 'talk' },
  }),
  on('2025-04-20', {
    type: 'EventCorrected',
    data: {
      targetEventId: recordedId(0),
      changes: changesText({ durationMinutes: 90 }),
      reason: 'typo',
    },
  }),
  on('2025-05-02', {
    type: 'EventRetracted',
    data: { targetEventId: recordedId(0), reason: 'never_happened' },
  }),
).map((event, index) => ({
  ...event,
  // The first one is recorded on 12 April in Berlin, half past midnight.
  recordedAt:
    ['2025-04-11T22:30:00.000Z', '2025-04-20T10:00:00.000Z', '2025-05-02T10:00:00.000Z'][index] ?? '',
}));

const sentences = (from: Viewpoint, to: Viewpoint) => {
  const telling: Telling = {
    from,
    to,
    localDay: (instant) => wallClock(instant, 'Europe/Berlin').slice(0, 10),
    change: (_, { field, before, after }) => {
      const text = `${field}: ${String(before)} → ${String(after)}`;
      return { de: text, en: text };
    },
  };
  return differences(history, from, to).map((difference) => sentenceOf(difference, telling));
};

describe('a difference in words', () => {
  const march = { knownAt: '2025-03-31T21:59:59.999Z' };
  const april = { knownAt: '2025-04-12T21:59:59.999Z' };
  const later = { knownAt: '2025-04-30T21:59:59.999Z' };

  it('says what was not yet recorded, when it was added, and how late', () => {
    const [{ de, en } = { de: '', en: '' }] = sentences(march, april);
    expect(de).toBe(
      'Am 31.03.2025 war „Treffen“ vom 30.03.2025 noch nicht erfasst; ' +
        'nachgetragen am 12.04.2025 (13 Tage später) durch Koordination, Web.',
    );
    expect(en).toBe(
      'On 31 March 2025, “Meeting” of 30 March 2025 was not yet recorded; ' +
        'it was added on 12 April 2025 (13 days later) by coordination, web.',
    );
    expect(sentences(april, march)).toEqual(sentences(march, april));
  });

  it('says field by field what was corrected, when, by whom and why', () => {
    expect(sentences(april, later)).toEqual([
      {
        de: '„Treffen“ vom 30.03.2025: am 20.04.2025 korrigiert durch Koordination, Web (Tippfehler; durationMinutes: 60 → 90).',
        en: '“Meeting” of 30 March 2025: corrected on 20 April 2025 by coordination, web (typo; durationMinutes: 60 → 90).',
      },
    ]);
    expect(sentences(later, april)[0]?.de).toContain('erst am 20.04.2025 korrigiert');
  });

  it('says what was retracted, and what had not happened yet', () => {
    expect(sentences(later, {})[0]?.en).toBe(
      '“Meeting” of 30 March 2025: retracted on 2 May 2025 by coordination, web (never happened).',
    );
    expect(sentences({ ...april, asOf: '2025-03-29' }, april)[0]?.de).toBe(
      'Am 29.03.2025 war „Treffen“ vom 30.03.2025 noch nicht geschehen.',
    );
  });
});

describe('the end of a day', () => {
  it.each([
    ['2025-03-31', 'Europe/Berlin', '2025-03-31T21:59:59.999Z'],
    ['2025-01-31', 'Europe/Berlin', '2025-01-31T22:59:59.999Z'],
    ['2025-03-30', 'Europe/Berlin', '2025-03-30T21:59:59.999Z'],
    ['2025-03-29', 'Europe/Berlin', '2025-03-29T22:59:59.999Z'],
    ['2025-10-25', 'Europe/Berlin', '2025-10-25T21:59:59.999Z'],
    ['2025-10-26', 'Europe/Berlin', '2025-10-26T22:59:59.999Z'],
    ['2024-02-28', 'Pacific/Kiritimati', '2024-02-28T09:59:59.999Z'],
    ['2024-12-31', 'America/New_York', '2025-01-01T04:59:59.999Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(endOfDay(day, zone)).toBe(instant);
  });
});
