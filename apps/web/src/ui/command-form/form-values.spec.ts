import { describe, expect, test } from '@jest/globals';
import type { FieldView } from '@tandemspur/contracts';
import { bodyOf, faultsOf } from './form-values.js';

const field = (name: string, kind: FieldView['kind'], more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  label: { de: name, en: name },
  class: 'S1',
  optional: false,
  ...more,
});

const fields = [
  field('occurredOn', 'occurrence'),
  field('durationMinutes', 'integer', { min: 1, max: 1440 }),
  field('staffPresent', 'yes-no'),
  field('note', 'text', { optional: true }),
];

describe('values of a form', () => {
  test('what is blank and optional is left out of the body, "no" is not', () => {
    const values = { occurredOn: '2024-02-03', durationMinutes: ' 60 ', staffPresent: false, note: '  ' };
    expect(bodyOf(fields, values)).toEqual({
      occurredOn: '2024-02-03',
      durationMinutes: 60,
      staffPresent: false,
    });
    expect(faultsOf(fields, values)).toEqual({});
  });

  test('what is missing or out of bounds is said at its field', () => {
    const values = { occurredOn: '9999-01', durationMinutes: '1441' };
    expect(Object.keys(faultsOf(fields, values))).toEqual(['occurredOn', 'durationMinutes', 'staffPresent']);
  });

  test('a decimal is taken with a comma or a point, several whole numbers between commas', () => {
    const numbers = [
      field('score', 'number', { min: 0, max: 10 }),
      field('items', 'integer', { min: 1, max: 5, many: true }),
    ];
    expect(bodyOf(numbers, { score: '3,5', items: '1, 2 3;5' })).toEqual({ score: 3.5, items: [1, 2, 3, 5] });
    expect(faultsOf(numbers, { score: '3.5', items: '5' })).toEqual({});
    expect(Object.keys(faultsOf(numbers, { score: '3,5,1', items: '1, 6' }))).toEqual(['score', 'items']);
    expect(Object.keys(faultsOf(numbers, { score: '10.1', items: 'eins' }))).toEqual(['score', 'items']);
  });
});
