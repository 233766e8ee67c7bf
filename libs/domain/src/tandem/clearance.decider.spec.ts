import { describe, expect, it } from '@jest/globals';
import type { TandemCommand, TandemEvent } from '@tandemspur/contracts';
import { sampleData, sampleOn, specify } from '@tandemspur/testing';
import { fold, type Occurred } from '../decider.js';
import { nobody, type Person } from '../person/person.state.js';
import { tandemDecider } from './tandem.decider.js';
import { violations } from './tandem.rules.js';

const { given } = specify(tandemDecider);

const cleared: Person = {
  ...nobody,
  kind: 'mentor',
  interviews: [{ heldOn: '2024-11-05', outcome: 'suitable', durationMinutes: 30 }],
  certificates: [{ inspectedOn: '2024-12-01', certificateDate: '2024-11-20', relevantEntry: false }],
  conductCodeSignedOn: '2024-12-01',
};
const child: Person = {
  ...nobody,
  kind: 'mentee',
  isMinor: true,
  birthYear: 2013,
  consents: [{ scope: 'participation', giver: 'guardian', givenOn: '2024-12-10', withdrawnOn: null }],
};

const matched = [sampleOn('TandemProposed', '2025-01-10'), sampleOn('TandemMatched', '2025-01-20')];
const meet: TandemCommand = { type: 'RecordFirstMeeting', data: sampleData.FirstMeetingHeld };
const held = { type: 'FirstMeetingHeld', data: sampleData.FirstMeetingHeld } as const;

describe('a first meeting with a minor', () => {
  it('is held when everything is there', () => {
    given(...matched)
      .when(meet, '2025-02-01', { mentor: cleared, mentee: child })
      .then(held);
  });

  it.each([
    ['clearance-interview-missing', { interviews: [] }, {}],
    ['clearance-certificate-missing', { certificates: [] }, {}],
    ['clearance-code-missing', { conductCodeSignedOn: '2025-02-02' }, {}],
    ['clearance-consent-missing', {}, { consents: [] }],
  ] as const)('is refused: %s', (code, ofMentor, ofMentee) => {
    given(...matched)
      .when(meet, '2025-02-01', { mentor: { ...cleared, ...ofMentor }, mentee: { ...child, ...ofMentee } })
      .thenRefused(code);
  });

  it('asks nothing of the kind for grown-ups, and nothing where both are not known', () => {
    given(...matched)
      .when(meet, '2025-02-01', { mentor: nobody, mentee: { ...child, isMinor: false } })
      .then(held);
    given(...matched)
      .when(meet, '2025-02-01')
      .then(held);
  });

  const codes = (history: readonly Occurred<TandemEvent>[], type: 'MeetingHeld' | 'MeetingMissed') =>
    violations(fold(tandemDecider, history), sampleOn(type, '2025-02-02'), {
      mentor: { ...cleared, certificates: [] },
      mentee: child,
    }).map(({ code }) => code);

  it('counts for any meeting before there is a first one, and not afterwards', () => {
    expect(codes(matched, 'MeetingHeld')).toEqual(['first-meeting-missing', 'clearance-certificate-missing']);
    expect(codes([...matched, sampleOn('FirstMeetingHeld', '2025-02-01')], 'MeetingHeld')).toEqual([]);
    expect(codes(matched, 'MeetingMissed')).toEqual([]);
  });
});
