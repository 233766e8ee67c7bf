import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { events } from '../catalogue.js';
import { changesOf, changesText } from './changes.js';

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));

describe('changes as text', () => {
  it('are JSON with sorted keys and no white space', () => {
    expect(changesText({ note: null, durationMinutes: 90, criteria: ['language', 'gender'] })).toBe(
      '{"criteria":["language","gender"],"durationMinutes":90,"note":null}',
    );
  });

  it('read as they were written, for all fields and values', () => {
    const written = fc.dictionary(fc.stringMatching(/^[a-z]\w*$/), value, { minKeys: 1 });
    fc.assert(
      fc.property(written, (changes) => {
        expect(changesOf(changesText(changes))).toEqual({ ...changes });
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'mood: 3'],
    ['no object', '["mood"]'],
    ['no change', '{}'],
    ['white space', '{ "mood":3}'],
    ['keys in another order', '{"note":"x","mood":3}'],
    ['a key twice', '{"mood":3,"mood":4}'],
    ['an object as a value', '{"mood":{"value":3}}'],
    ['a list of lists', '{"criteria":[["language"]]}'],
    ['a number that has a shorter form', '{"mood":3.0}'],
    ['a key that is no field', '{"__proto__":1}'],
  ])('are not %s', (_, text) => {
    expect(changesOf(text)).toBeUndefined();
  });

  it('can name every field of every event, and the envelope beside them', () => {
    for (const { type, fields } of events) {
      for (const name of Object.keys(fields)) {
        expect([type, changesOf(changesText({ [name]: 1 }))]).toEqual([type, { [name]: 1 }]);
        expect([type, name]).not.toEqual([type, 'occurredOn']);
      }
    }
  });
});
