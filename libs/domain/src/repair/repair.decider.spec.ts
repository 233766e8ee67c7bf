import { describe, expect, it } from '@jest/globals';
import {
  changesText,
  type Changes,
  type DomainEvent,
  type RepairCommand,
  type ProblemCode,
} from '@tandemspur/contracts';
import { on, recorded, recordedId, sampleData } from '@tandemspur/testing';
import type { Occurred } from '../decider.js';
import { Refusal } from '../refusal.js';
import { decideRepair } from './repair.decider.js';

type History = ReturnType<typeof recorded<DomainEvent>>;

const now = '2025-06-15T12:00';
const actorId = '33333333-3333-4333-8333-0000000000aa';
const second = '33333333-3333-4333-8333-0000000000bb';
const anotherMentee = '22222222-2222-4222-8222-000000000009';
const { mentorId, menteeId } = sampleData.TandemMatched;

const given = (...events: readonly Occurred<DomainEvent>[]): History => recorded<DomainEvent>(...events);
const proposed = on<DomainEvent>('2025-01-01', {
  type: 'TandemProposed',
  data: sampleData.TandemProposed,
});
const matched = on<DomainEvent>('2025-01-02', { type: 'TandemMatched', data: sampleData.TandemMatched });
const meeting = (more: object = {}) =>
  on<DomainEvent>('2025-03-01', { type: 'MeetingHeld', data: { ...sampleData.MeetingHeld, ...more } });
const certificate = on<DomainEvent>('2025-02-01', {
  type: 'CertificateInspected',
  data: { inspectedOn: '2025-02-01', certificateDate: '2025-01-15', relevantEntry: false },
});
const correctedEvent = (target: number, changes: Changes): Occurred<DomainEvent> =>
  on('2025-06-01', {
    type: 'EventCorrected',
    data: { targetEventId: recordedId(target), changes: changesText(changes), reason: 'typo' },
  });
const retractedEvent = (target: number, secondPerson?: string): Occurred<DomainEvent> =>
  on('2025-06-01', {
    type: 'EventRetracted',
    data: {
      targetEventId: recordedId(target),
      reason: 'duplicate',
      ...(secondPerson === undefined ? {} : { secondPerson }),
    },
  });

const correct = (target: string, changes: Changes): RepairCommand => ({
  type: 'CorrectTandemEvent',
  data: { targetEventId: target, changes, reason: 'typo' },
});
const retract = (target: string, secondPerson?: string): RepairCommand => ({
  type: 'RetractTandemEvent',
  data: {
    targetEventId: target,
    reason: 'duplicate',
    ...(secondPerson === undefined ? {} : { secondPerson }),
  },
});
const decide = (history: History, command: RepairCommand) =>
  decideRepair(history, command, { now, actorId }).map(({ type, data }) => [
    type,
    data.targetEventId,
    'changes' in data ? data.changes : data.secondPerson,
  ]);
const refusal = (history: History, command: RepairCommand): [ProblemCode, string | undefined] | undefined => {
  try {
    decideRepair(history, command, { now, actorId });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.field];
  }
};
const [first, next, third] = [recordedId(0), recordedId(1), recordedId(2)];

describe('a correction', () => {
  it('records the values as the fields store them, and only those that are new', () => {
    const history = given(meeting({ note: 'Zoo' }));
    expect(
      decide(history, correct(first, { durationMinutes: 90, note: '  Museum ', mode: 'in_person' })),
    ).toEqual([['EventCorrected', first, '{"durationMinutes":90,"note":"Museum"}']]);
    expect(decide(history, correct(first, { note: null }))).toEqual([
      ['EventCorrected', first, '{"note":null}'],
    ]);
  });

  it('finds its target whatever the case of the id', () => {
    const id = '00000000-0000-4000-9000-00000000000A';
    const history = given(meeting()).map((event) => ({ ...event, id: id.toLowerCase() }));
    expect(decide(history, correct(id, { mood: 4 }))).toEqual([
      ['EventCorrected', id.toLowerCase(), '{"mood":4}'],
    ]);
  });

  it('goes on from what earlier corrections say', () => {
    const history = given(meeting(), correctedEvent(0, { durationMinutes: 90 }));
    expect(refusal(history, correct(first, { durationMinutes: 90 }))).toEqual(['changes-nothing', 'changes']);
    expect(decide(history, correct(first, { durationMinutes: 60 }))).toEqual([
      ['EventCorrected', first, '{"durationMinutes":60}'],
    ]);
  });

  it('of mentor or mentee is recorded for proposal and match, while both say the same', () => {
    const both = given(proposed, matched);
    const change = changesText({ menteeId: anotherMentee });
    expect(decide(both, correct(first, { menteeId: anotherMentee }))).toEqual([
      ['EventCorrected', first, change],
      ['EventCorrected', next, change],
    ]);
    expect(decide(both, correct(next, { menteeId: anotherMentee, mode: 'phone' }))).toEqual([
      ['EventCorrected', next, changesText({ menteeId: anotherMentee, mode: 'phone' })],
      ['EventCorrected', first, change],
    ]);
    const apart = given(proposed, matched, correctedEvent(0, { menteeId: second }));
    expect(decide(apart, correct(next, { menteeId: anotherMentee }))).toEqual([
      ['EventCorrected', next, change],
    ]);
    expect(decide(given(matched), correct(first, { mentorId: second }))).toHaveLength(1);
    expect(decide(both, correct(next, { mode: 'phone' }))).toHaveLength(1);
    expect(refusal(both, correct(next, { mentorId, menteeId }))?.[0]).toBe('changes-nothing');
  });

  it.each([
    ['2025-06-28', '{"endedOn":"2025-06-10","occurredOn":"2025-06-10"}', '2025-06-28'],
    ['2025-06-28', '{"occurredOn":"2025-06-10"}', '2025-06-27'],
  ])('of the day %s moves the day in the data that says the same: %s', (day, changes, endedOn) => {
    const data = { ...sampleData.TandemEnded, endedOn };
    const history = given(on<DomainEvent>(day, { type: 'TandemEnded', data }));
    expect(decide(history, correct(first, { occurredOn: '2025-06-10' }))).toEqual([
      ['EventCorrected', first, changes],
    ]);
  });

  it('of the day leaves a day in the data that is corrected too, or that means something else', () => {
    const data = { ...sampleData.TandemEnded, endedOn: '2025-05-01' };
    const ended = given(on<DomainEvent>('2025-05-01', { type: 'TandemEnded', data }));
    const both = { occurredOn: '2025-05-03', endedOn: '2025-05-02' };
    expect(decide(ended, correct(first, both))).toEqual([['EventCorrected', first, changesText(both)]]);
    const reason = 'holiday' as const;
    const paused = given(
      on('2025-05-01', { type: 'TandemPaused', data: { reason, expectedUntil: '2025-05-01' } }),
    );
    expect(decide(paused, correct(first, { occurredOn: '2025-04' }))).toEqual([
      ['EventCorrected', first, '{"occurredOn":"2025-04"}'],
    ]);
  });

  it.each<[ProblemCode, string, History, RepairCommand]>([
    ['target-unknown', 'targetEventId', given(meeting()), correct(next, { mood: 4 })],
    [
      'target-is-repair',
      'targetEventId',
      given(meeting(), correctedEvent(0, { mood: 3 })),
      correct(next, { reason: 'other' }),
    ],
    ['target-retracted', 'targetEventId', given(meeting(), retractedEvent(0)), correct(first, { mood: 4 })],
    ['changes-unfit', 'changes/weather', given(meeting()), correct(first, { weather: 'rain' })],
    [
      'changes-unfit',
      'changes/durationMinutes',
      given(meeting()),
      correct(first, { mood: 4, durationMinutes: 0 }),
    ],
    ['changes-unfit', 'changes/mode', given(meeting()), correct(first, { mode: null })],
    ['changes-unfit', 'changes/occurredOn', given(meeting()), correct(first, { occurredOn: '2025-02-30' })],
    ['changes-unfit', 'changes/occurredOn', given(meeting()), correct(first, { occurredOn: null })],
    [
      'changes-nothing',
      'changes',
      given(meeting()),
      correct(first, { occurredOn: '2025-03-01', mood: null }),
    ],
    [
      'occurred-in-future',
      'changes/occurredOn',
      given(meeting()),
      correct(first, { occurredOn: '2025-06-15T12:01' }),
    ],
    [
      'class-s4-not-corrected',
      'changes/relevantEntry',
      given(certificate),
      correct(first, { relevantEntry: true }),
    ],
    [
      'class-s4-not-corrected',
      'changes/occurredOn',
      given(certificate),
      correct(first, { occurredOn: '2025-02-02' }),
    ],
  ])('is refused: %s at %s', (code, field, history, command) => {
    expect(refusal(history, command)).toEqual([code, field]);
  });
});

describe('a retraction', () => {
  it('takes an event back, with or without a second person', () => {
    expect(decide(given(meeting()), retract(first.toUpperCase()))).toEqual([
      ['EventRetracted', first, undefined],
    ]);
    expect(decide(given(meeting({ note: 'Zoo' })), retract(first, second.toUpperCase()))).toEqual([
      ['EventRetracted', first, second],
    ]);
  });

  it('of a repair takes back all that its command repaired', () => {
    const history = given(
      ...[
        proposed,
        matched,
        correctedEvent(0, { menteeId: second }),
        correctedEvent(1, { menteeId: second }),
      ],
    ).map((event, index) => (index > 1 ? { ...event, causationId: recordedId(99) } : event));
    expect(decide(history, retract(third))).toEqual([
      ['EventRetracted', third, undefined],
      ['EventRetracted', recordedId(3), undefined],
    ]);
  });

  it('of a retraction is possible as long as that holds', () => {
    const once = [meeting(), retractedEvent(0)] as const;
    expect(decide(given(...once), retract(next))).toEqual([['EventRetracted', next, undefined]]);
    const again = given(...once, retractedEvent(1));
    expect(refusal(again, retract(next))).toEqual(['target-retracted', 'targetEventId']);
    expect(decide(again, retract(third))).toEqual([['EventRetracted', third, undefined]]);
    expect(decide(again, retract(first))).toEqual([['EventRetracted', first, undefined]]);
  });

  it.each<[ProblemCode, string, History, RepairCommand]>([
    ['target-unknown', 'targetEventId', given(meeting()), retract(next)],
    ['target-retracted', 'targetEventId', given(meeting(), retractedEvent(0)), retract(first)],
    ['second-person-required', 'secondPerson', given(meeting({ note: 'Zoo' })), retract(first)],
    ['second-person-required', 'secondPerson', given(certificate), retract(first)],
    [
      'second-person-required',
      'secondPerson',
      given(meeting(), correctedEvent(0, { note: 'Zoo' })),
      retract(first),
    ],
    [
      'second-person-required',
      'secondPerson',
      given(meeting({ note: 'Zoo' }), correctedEvent(0, { mood: 3 })),
      retract(next),
    ],
    [
      'second-person-required',
      'secondPerson',
      given(meeting({ note: 'Zoo' }), retractedEvent(0, second)),
      retract(next),
    ],
    ['second-person-same', 'secondPerson', given(meeting()), retract(first, actorId.toUpperCase())],
  ])('is refused: %s at %s', (code, field, history, command) => {
    expect(refusal(history, command)).toEqual([code, field]);
  });
});
