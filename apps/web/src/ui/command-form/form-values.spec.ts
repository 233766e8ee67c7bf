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
});
