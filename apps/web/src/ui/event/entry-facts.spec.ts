import { describe, expect, test } from '@jest/globals';
import type { FieldView, TimelineEntry } from '@tandemspur/contracts';
import { factsOf } from './entry-facts.js';

const label = { de: '', en: '' };

const field = (name: string, kind: FieldView['kind'], more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  label,
  class: 'S1',
  optional: false,
  ...more,
});
const options = (...values: readonly string[]) => ({ options: values.map((value) => ({ value, label })) });

const told = (fields: readonly FieldView[], values: Readonly<Record<string, unknown>>) => {
  const entry: TimelineEntry = {
    eventId: 'e',
    type: 'Any',
    label,
    occurredOn: '2025-02-08',
    precision: 'day',
    recordedAt: '2025-02-08T12:00:00Z',
    position: '',
    revision: '',
    source: 'web',
    actorRole: 'coordinator',
    details: Object.entries(values).map(([name, value]) => ({ field: name, label, value, text: label })),
  };
  const { facts, prose } = factsOf(entry, fields);
  return {
    facts: facts.map(({ detail, labelled, outOf }) => [detail.field, labelled, outOf]),
    prose: prose.map((detail) => detail.field),
  };
};

describe('what is told of an event', () => {
  test('its words without their labels where they speak for themselves', () => {
    const fields = [
      field('durationMinutes', 'integer', { unit: 'minutes' }),
      field('activity', 'choice', options('learning', 'other')),
      field('cancelledBy', 'choice', options('mentor', 'mentee')),
      field('from', 'choice', options('digital', 'phone')),
      field('to', 'choice', options('digital', 'phone')),
      field('formalClosing', 'yes-no'),
    ];
    const values = {
      ...{ durationMinutes: 90, activity: 'learning', cancelledBy: 'mentor' },
      ...{ from: 'digital', to: 'phone', formalClosing: true },
    };
    expect(told(fields, values).facts.map(([name, labelled]) => [name, labelled])).toEqual([
      ['durationMinutes', false],
      ['activity', false],
      ['cancelledBy', true],
      ['from', true],
      ['to', true],
      ['formalClosing', true],
    ]);
    expect(told(fields, { activity: 'other' }).facts).toEqual([['activity', true, undefined]]);
  });

  test('a rating with its scale, a count without', () => {
    const fields = [
      field('mood', 'integer', { min: 1, max: 5 }),
      field('openConflicts', 'integer', { min: 0, max: 1000 }),
    ];
    expect(told(fields, { mood: 4, openConflicts: 2 }).facts).toEqual([
      ['mood', true, 5],
      ['openConflicts', true, undefined],
    ]);
  });

  test('neither ids that mean nothing to people, nor the two, nor the day once more', () => {
    const fields = [
      field('mentorId', 'reference', { to: 'mentor' }),
      field('personId', 'reference', { to: 'mentor' }),
      field('goalId', 'reference', { to: 'goal' }),
      field('targetEventId', 'reference', { to: 'event' }),
      field('endedOn', 'day'),
      field('dueOn', 'day'),
    ];
    const values = {
      ...{ mentorId: 'a', personId: 'b', goalId: 'c', targetEventId: 'd' },
      ...{ endedOn: '2025-02-08', dueOn: '2025-06-01' },
    };
    expect(told(fields, values).facts.map(([name]) => name)).toEqual(['personId', 'dueOn']);
  });

  test('what somebody wrote as a quotation, but neither a title nor a number of a version', () => {
    const fields = [
      field('title', 'text', { max: 200 }),
      field('formVersion', 'text', { max: 50 }),
      field('reason', 'text', { max: 200 }),
      field('summary', 'text', { long: true, max: 4000 }),
    ];
    const { facts, prose } = told(fields, { title: 'Zoo', formVersion: '3', reason: 'Umzug', summary: '…' });
    expect(facts.map(([name, labelled]) => [name, labelled])).toEqual([
      ['title', false],
      ['formVersion', true],
    ]);
    expect(prose).toEqual(['reason', 'summary']);
  });
});
