import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EventFilter } from '../event-store.js';
import { keeps, serverFilter } from './filters.js';
import type { Recorded } from './payload.js';

const event = (type: string, streamId: string): Recorded => ({
  id: '',
  type,
  streamId,
  revision: 0n,
  isJson: true,
  data: {},
});

/** What the server does with an expression. */
const lets = (filter: EventFilter | undefined, { type, streamId }: Recorded): boolean => {
  const { filterOn, regex } = serverFilter(filter);
  return new RegExp(regex, 'su').test(filterOn === 'eventType' ? type : streamId);
};

test.each([
  ['no filter', undefined, 'A.v1', 'a-1', true],
  ['the server’s own type', undefined, '$>', 'a-1', false],
  ['the server’s own stream', undefined, 'PersistentConfig1', '$persistentSubscriptionConfig', false],
  ['a type', { types: ['A.v1'] }, 'A.v1', 'a-1', true],
  ['a type that begins alike', { types: ['A.v1'] }, 'A.v10', 'a-1', false],
  ['a type that an expression would let in', { types: ['A.v1'] }, 'AXv1', 'a-1', false],
  ['a type in the server’s own stream', { types: ['A.v1'] }, 'A.v1', '$a', false],
  ['no types', { types: [] }, 'A.v1', 'a-1', false],
  ['a prefix', { streamPrefixes: ['a-'] }, 'A.v1', 'a-1', true],
  ['another prefix', { streamPrefixes: ['a-'] }, 'A.v1', 'b-a-1', false],
  ['a prefix that an expression would let in', { streamPrefixes: ['.'] }, 'A.v1', 'a-1', false],
  ['no prefixes', { streamPrefixes: [] }, 'A.v1', 'a-1', false],
  ['both', { types: ['A.v1'], streamPrefixes: ['a-'] }, 'A.v1', 'a-1', true],
  ['both, of which one does not hold', { types: ['A.v1'], streamPrefixes: ['b-'] }, 'A.v1', 'a-1', false],
])('%s', (_, filter: EventFilter | undefined, type, stream, kept) => {
  expect(keeps(filter)(event(type, stream))).toBe(kept);
  if (kept) expect(lets(filter, event(type, stream))).toBe(true);
});

test('an exact type and a prefix reach the server as such, whatever characters they hold', () => {
  const text = fc.string({ minLength: 1, unit: 'binary' }).filter((name) => !name.startsWith('$'));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(lets({ types: [a, 'Other.v1'] }, event(a, 's'))).toBe(true);
      expect(lets({ types: [a] }, event(b, 's'))).toBe(a === b);
      expect(lets({ streamPrefixes: ['other-', a] }, event('A.v1', a + b))).toBe(true);
      expect(lets({ streamPrefixes: [a] }, event('A.v1', b))).toBe(b.startsWith(a));
    }),
  );
});
