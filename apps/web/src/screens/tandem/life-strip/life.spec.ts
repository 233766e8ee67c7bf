import { describe, expect, test } from '@jest/globals';
import type { TandemDetail, TimelineEntry } from '@tandemspur/contracts';
import { rowsOf, spansIn, stack } from './layout.js';
import { lifeOf } from './life.js';

const tandem: TandemDetail = {
  tandemId: 't',
  status: 'active',
  mentor: { id: 'a', name: null },
  mentee: { id: 'b', name: null },
  coordinator: null,
  matchedOn: '2024-01-10',
  firstMeetingOn: null,
  endedOn: null,
  lastContactOn: null,
  nextContactOn: null,
  openConflicts: 1,
  meetings: 0,
  missedMeetings: 0,
  programmeId: null,
  awaitingHandover: false,
  degraded: false,
  proposedOn: null,
  agreedTermMonths: null,
  meetingIntervalDays: null,
  agreedHoursPerMonth: null,
  mode: null,
  rematchOf: null,
  coordinatorSince: null,
  cover: null,
  handover: null,
  lastCheckInOn: null,
  agreementSignedOn: null,
  termEndOn: null,
  closure: null,
  closingMeetingOn: null,
  goals: [],
  coMentors: [],
  rematches: [],
  safeguardingOpen: false,
  conflicts: [
    { conflictId: 'c', severity: 'low', category: 'other', notedOn: '2024-02-01', resolvedOn: null },
  ],
  actions: [],
  revision: '0',
};

const entry = (type: string, occurredOn: string, mode?: string): TimelineEntry => ({
  eventId: `${type} ${occurredOn}`,
  type,
  label: { de: type, en: type },
  occurredOn,
  precision: 'day',
  recordedAt: `${occurredOn}T12:00:00Z`,
  position: '',
  revision: '',
  source: 'web',
  actorRole: 'coordinator',
  details:
    mode === undefined
      ? []
      : [{ field: 'mode', label: { de: '', en: '' }, value: mode, text: { de: '', en: '' } }],
});

const newestFirst = [
  entry('TandemPaused', '2024-06-01'),
  entry('MeetingMissed', '2024-05-01'),
  entry('MeetingHeld', '2024-04-20', 'digital'),
  entry('TandemResumed', '2024-04-01'),
  entry('TandemPaused', '2024-03-01'),
  entry('TandemMatched', '2024-01-10'),
];

describe('the life of a tandem', () => {
  test('reaches from its first event to today while it is open', () => {
    expect(lifeOf(tandem, newestFirst, '2024-07-01')).toMatchObject({ from: '2024-01-10', to: '2024-07-01' });
  });

  test('reaches to its last event when it is over', () => {
    const ended = { ...tandem, status: 'ended' as const, endedOn: '2024-06-20' };
    const life = lifeOf(ended, [entry('TandemEnded', '2024-06-20'), ...newestFirst], '2024-12-01');
    expect(life.to).toBe('2024-06-20');
    expect(life.pauses.at(-1)).toEqual({ from: '2024-06-01', to: '2024-06-20' });
  });

  test('has pauses, of which the last may be open, and meetings by their mode', () => {
    const life = lifeOf(tandem, newestFirst, '2024-07-01');
    expect(life.pauses).toEqual([
      { from: '2024-03-01', to: '2024-04-01' },
      { from: '2024-06-01', to: null },
    ]);
    expect(life.meetings.map(({ glyph }) => glyph)).toEqual(['digital']);
    expect(life.missed).toHaveLength(1);
  });
});

describe('its drawing', () => {
  test('breaks into rows of equal length that follow one another', () => {
    const rows = rowsOf({ from: '2023-01-15', to: '2024-12-31' }, 10, 320);
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      ['2023-01-01', '2024-01-01'],
      ['2024-01-01', '2025-01-01'],
    ]);
    expect(rows[0]?.x('2023-01-01')).toBe(10);
    expect(rows[0]?.x('2024-06-01')).toBe(330);
  });

  test('shows a stretch in every row that it touches', () => {
    const rows = rowsOf({ from: '2023-01-15', to: '2024-12-31' }, 0, 320);
    const spans = [{ from: '2023-12-01', to: null }];
    expect(rows.map((row) => spansIn(row, spans, '2024-12-31').length)).toEqual([1, 1]);
  });

  test('puts what would cover each other into lanes', () => {
    expect(
      stack(
        [
          [0, 5],
          [3, 8],
          [6, 9],
          [7, 9],
        ],
        2,
      ),
    ).toEqual([0, 1, 0, 1]);
  });
});
