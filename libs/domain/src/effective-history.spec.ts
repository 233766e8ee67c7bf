import { describe, expect, it } from '@jest/globals';
import { changesText, type Changes, type RepairEvent, type TandemEvent } from '@tandemspur/contracts';
import { on, recorded, recordedId } from '@tandemspur/testing';
import { effectiveHistory } from './effective-history.js';

type Event = TandemEvent | RepairEvent;
type History = ReturnType<typeof recorded<Event>>;

const meeting = (written: string, durationMinutes = 60) =>
  on<Event>(written, {
    type: 'MeetingHeld',
    data: { durationMinutes, mode: 'in_person', activity: 'talk', note: 'Zoo' },
  });
const correction = (target: number, changes: Changes) =>
  on<Event>('2025-06-01', {
    type: 'EventCorrected',
    data: { targetEventId: recordedId(target), changes: changesText(changes), reason: 'typo' },
  });
const retraction = (target: number) =>
  on<Event>('2025-06-01', {
    type: 'EventRetracted',
    data: { targetEventId: recordedId(target), reason: 'duplicate' },
  });
const elsewhere = { stream: 'tandem-88888888-8888-4888-8888-888888888888' };

/** Number in the order of recording, when, and how long. */
const told = (history: History, upTo?: string) =>
  effectiveHistory(history, upTo).map(({ position, occurredOn, data }) => [
    Number(position),
    occurredOn,
    'durationMinutes' in data ? data.durationMinutes : undefined,
  ]);

describe('effective history', () => {
  it('is ordered by when it happened, then by when it was recorded', () => {
    const history = recorded(
      meeting('2025-03-01'),
      meeting('2025-01-01'),
      meeting('2025-01-01T10:00'),
      meeting('2025-01-01'),
    );
    expect(told(history).map(([index]) => index)).toEqual([1, 3, 2, 0]);
  });

  it('keeps the order of one append whose events share a position', () => {
    const history = recorded(meeting('2025-01-01'), meeting('2025-01-01'));
    const [first, second] = history.map((event) => ({ ...event, position: '0' }));
    expect(first && second && effectiveHistory([second, first])).toEqual([first, second]);
  });

  it('holds only what was recorded up to the position', () => {
    expect(told(recorded(meeting('2025-03-01'), meeting('2025-01-01')), '000')).toEqual([
      [0, '2025-03-01', 60],
    ]);
  });
});

describe('a correction', () => {
  it('changes the fields that it names and no other, and is not in the history itself', () => {
    const history = recorded(meeting('2025-03-01'), correction(0, { durationMinutes: 90 }));
    const data = { durationMinutes: 90, mode: 'in_person', activity: 'talk', note: 'Zoo' };
    expect(effectiveHistory(history)).toEqual([{ ...history[0], data }]);
  });

  it('removes an optional field with null', () => {
    const [event] = effectiveHistory(recorded(meeting('2025-03-01'), correction(0, { note: null })));
    expect(event?.data).toEqual({ durationMinutes: 60, mode: 'in_person', activity: 'talk' });
  });

  it('wins over those recorded before it, field by field', () => {
    const history = recorded(
      meeting('2025-03-01'),
      correction(0, { durationMinutes: 90, note: 'Museum' }),
      correction(0, { durationMinutes: 45 }),
    );
    const [event] = effectiveHistory(history);
    expect(event?.data).toMatchObject({ durationMinutes: 45, note: 'Museum' });
  });

  it('of the day puts the event where it happened', () => {
    const history = recorded(
      meeting('2025-03-01', 1),
      meeting('2025-03-02', 2),
      correction(1, { occurredOn: '2025-02-10' }),
    );
    expect(told(history)).toEqual([
      [1, '2025-02-10', 2],
      [0, '2025-03-01', 1],
    ]);
  });

  it.each([
    ['2025-02', '2025-02-01', 'month'],
    ['2025-02-10', '2025-02-10', 'day'],
    ['2025-02-10T16:30', '2025-02-10T16:30', 'minute'],
  ])('of the day to %s has its precision', (written, occurredOn, precision) => {
    const history = recorded(meeting('2025-03-01T09:00'), correction(0, { occurredOn: written }));
    expect(effectiveHistory(history)).toEqual([{ ...history[0], occurredOn, precision }]);
  });

  it.each<[string, Changes]>([
    ['a value that the field does not take', { durationMinutes: 0 }],
    ['a field that the event does not have', { mood: 3, weather: 'rain' }],
    ['a missing field that it must have', { mode: null }],
    ['a day that does not exist', { occurredOn: '2025-02-30' }],
    ['no day at all', { occurredOn: null }],
    ['one good and one bad value', { durationMinutes: 90, mode: 'pigeon' }],
    ['a good value and a bad day', { durationMinutes: 90, occurredOn: 'gestern' }],
  ])('to %s changes nothing of the event, and spoils no other correction', (_, changes) => {
    const history = recorded(
      meeting('2025-03-01'),
      correction(0, { note: 'Museum' }),
      correction(0, changes),
      correction(0, { mood: 5 }),
    );
    const data = { durationMinutes: 60, mode: 'in_person', activity: 'talk', mood: 5, note: 'Museum' };
    expect(effectiveHistory(history)).toEqual([{ ...history[0], data }]);
  });

  it('of a correction or a retraction changes nothing', () => {
    const history = recorded(
      meeting('2025-03-01'),
      correction(0, { durationMinutes: 90 }),
      correction(1, { reason: 'other', changes: '{"durationMinutes":5}' }),
      meeting('2025-03-02'),
      retraction(3),
      correction(4, { targetEventId: recordedId(0) }),
    );
    expect(told(history)).toEqual([[0, '2025-03-01', 90]]);
  });
});

describe('a retraction', () => {
  const corrected = [meeting('2025-03-01'), correction(0, { durationMinutes: 90 })] as const;

  it('takes the event out, corrected or not', () => {
    expect(told(recorded(...corrected, meeting('2025-03-02'), retraction(0)))).toEqual([
      [2, '2025-03-02', 60],
    ]);
    expect(told(recorded(...corrected, retraction(0), correction(0, { durationMinutes: 5 })))).toEqual([]);
  });

  it('of a correction restores what was before', () => {
    const twice = [...corrected, correction(0, { durationMinutes: 45 })] as const;
    expect(told(recorded(...twice, retraction(2)))).toEqual([[0, '2025-03-01', 90]]);
    expect(told(recorded(...twice, retraction(1)))).toEqual([[0, '2025-03-01', 45]]);
    expect(told(recorded(...twice, retraction(1), retraction(2)))).toEqual([[0, '2025-03-01', 60]]);
  });

  it('of a retraction restores its target, and so on', () => {
    expect(told(recorded(...corrected, retraction(0), retraction(2)))).toEqual([[0, '2025-03-01', 90]]);
    expect(told(recorded(...corrected, retraction(0), retraction(2), retraction(3)))).toEqual([]);
    expect(told(recorded(...corrected, retraction(1), retraction(2)))).toEqual([[0, '2025-03-01', 90]]);
  });

  it('holds as long as one of two holds', () => {
    expect(told(recorded(...corrected, retraction(0), retraction(0), retraction(2)))).toEqual([]);
  });
});

describe('a repair', () => {
  it('is not known before it was recorded, whatever the day it names', () => {
    const history = recorded(meeting('2025-03-01'), correction(0, { durationMinutes: 90 }), retraction(0));
    expect(told(history, '000')).toEqual([[0, '2025-03-01', 60]]);
    expect(told(history, '001')).toEqual([[0, '2025-03-01', 90]]);
    expect(told(history, '002')).toEqual([]);
  });

  it('does not reach into another stream', () => {
    const history = recorded(
      meeting('2025-03-01'),
      { ...correction(0, { durationMinutes: 90 }), ...elsewhere },
      { ...retraction(0), ...elsewhere },
    );
    expect(told(history)).toEqual([[0, '2025-03-01', 60]]);
  });

  it('does not reach what was recorded later, nor itself', () => {
    const history = recorded(retraction(1), meeting('2025-03-01'), retraction(2), retraction(1));
    expect(told(history)).toEqual([]);
    expect(told(history, '002')).toEqual([[1, '2025-03-01', 60]]);
  });

  it('of nothing that is known changes nothing', () => {
    expect(told(recorded(meeting('2025-03-01'), retraction(999)))).toEqual([[0, '2025-03-01', 60]]);
  });
});
