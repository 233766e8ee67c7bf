import { describe, expect, test } from '@jest/globals';
import type { FieldView } from '@tandemspur/contracts';
import { changedFields, correctableFields, valuesOf, withTimeOf } from './changed-fields.js';
import { takesTwo } from './confidential.js';

const label = { de: '', en: '' };

const field = (name: string, kind: FieldView['kind'], more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  label,
  class: 'S1',
  optional: false,
  ...more,
});

const fields = [
  field('occurredOn', 'occurrence'),
  field('durationMinutes', 'integer', { min: 1, max: 1440 }),
  field('with', 'choice', { many: true }),
  field('items', 'integer', { many: true, min: 0, max: 9 }),
  field('score', 'number', { min: 0, max: 10 }),
  field('complete', 'yes-no'),
  field('note', 'text', { optional: true, class: 'S3' }),
];

const entryOf = (values: Readonly<Record<string, unknown>>) => ({
  occurredOn: '2025-02-08',
  precision: 'day' as const,
  details: Object.entries(values).map(([name, value]) => ({ field: name, label, value, text: label })),
});

const entry = entryOf({
  durationMinutes: 90,
  with: ['mentor', 'mentee'],
  items: [1, 2],
  score: 3.5,
  complete: false,
  note: 'Zoo',
});
const before = valuesOf(entry);

describe('a correction', () => {
  test('starts with what the entry says', () => {
    expect(before).toEqual({
      occurredOn: '2025-02-08',
      durationMinutes: '90',
      with: ['mentor', 'mentee'],
      items: '1, 2',
      score: '3.5',
      complete: false,
      note: 'Zoo',
    });
    expect(changedFields(fields, before, before)).toEqual({});
  });

  test('sends only what is different, and null for what was emptied', () => {
    const after = { ...before, occurredOn: '2025-02', durationMinutes: ' 60 ', complete: true, note: ' ' };
    expect(changedFields(fields, before, after)).toEqual({
      occurredOn: '2025-02',
      durationMinutes: 60,
      complete: true,
      note: null,
    });
  });

  test('does not take another way of writing for a change', () => {
    const after = { ...before, with: ['mentee', 'mentor'], items: '1;2', score: '3,5', note: 'Zoo ' };
    expect(changedFields(fields, before, after)).toEqual({});
  });

  test('takes another order of answers for one', () => {
    expect(changedFields(fields, before, { ...before, items: '2, 1' })).toEqual({ items: [2, 1] });
  });

  test('gives a field that was left out', () => {
    const blank = valuesOf(entryOf({ durationMinutes: 90 }));
    const some = [field('mood', 'integer', { optional: true, min: 1, max: 5 })];
    expect(changedFields(some, blank, { ...blank, mood: '4' })).toEqual({ mood: 4 });
  });

  test('of a month starts with the month; another day keeps the time of day', () => {
    const month = { ...entryOf({}), occurredOn: '2025-02-01', precision: 'month' as const };
    expect(valuesOf(month)).toEqual({ occurredOn: '2025-02' });
    expect(withTimeOf('2025-02-08T17:30', '2025-02-09')).toBe('2025-02-09T17:30');
    expect(withTimeOf('2025-02-08T17:30', '2025-02')).toBe('2025-02');
    expect(withTimeOf('2025-02-08', '2025-02-09')).toBe('2025-02-09');
  });

  test('offers neither facts about safeguarding nor ids that the service gave', () => {
    const offered = correctableFields([
      field('relevantEntry', 'yes-no', { class: 'S4' }),
      field('conflictId', 'reference', { to: 'conflict' }),
      field('to', 'reference', { to: 'staff' }),
      field('note', 'text', { class: 'S3' }),
    ]);
    expect(offered.map(({ name }) => name)).toEqual(['to', 'note']);
  });
});

describe('a withdrawal takes two', () => {
  test.each([
    ['a personal fact', entry, [], true],
    ['none', entryOf({ durationMinutes: 90 }), [], false],
    [
      'one that was corrected away',
      entryOf({ durationMinutes: 90 }),
      [{ changes: [{ field: 'note', label, before: { value: 'Zoo', text: label }, after: null }] }],
      true,
    ],
  ])('when the entry holds %s', (_, held, repairs, expected) => {
    expect(takesTwo(fields, held, repairs)).toBe(expected);
  });
});
