import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../canonical-json.js';
import type { NewEvent } from '../event-store.js';
import { decode, encode, type Recorded } from './payload.js';

const id = '0197a000-0000-7000-8000-000000000001';
const event = (data: string, metadata: Record<string, string> = {}): NewEvent => ({
  id,
  type: 'Sample.v1',
  data,
  metadata,
});

/** What the client does with an event on its way to the server and back. */
function through(sent: ReturnType<typeof encode>): Recorded {
  const isJson = sent.contentType === 'application/json';
  const data: unknown = isJson ? JSON.parse(JSON.stringify(sent.data)) : Uint8Array.from(sent.data);
  const metadata: unknown = JSON.parse(JSON.stringify(sent.metadata));
  const { type } = sent;
  return {
    id,
    type,
    streamId: 's',
    revision: 0n,
    isJson,
    data,
    metadata,
    position: { commit: 1n, prepare: 1n },
  };
}

test.each([
  ['an object', '{"a":1,"b":[true,null,"x"]}'],
  ['an array', '[1,2,{"a":"ü"}]'],
  ['nothing', '{}'],
])('sends %s as JSON, to be read in the server’s own user interface', (_, data) => {
  expect(encode(event(data))).toMatchObject({
    contentType: 'application/json',
    data: JSON.parse(data) as unknown,
  });
});

test.each([
  ['numbers that JavaScript writes otherwise', '{"a":1.0}'],
  ['numbers that it cannot hold', '{"a":12345678901234567890}'],
  ['keys that it sorts', '{"b":1,"1":2}'],
  ['keys that stand twice', '{"a":1,"a":2}'],
  ['spacing', '{ "a": 1 }'],
  ['escapes that need not be', String.raw`{"a":"\u0041\/"}`],
  ['a string', '"{}"'],
  ['a number', '1'],
  ['nothing', 'null'],
  ['what is nested too deeply for a parser', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
])('sends %s as bytes', (_, data) => {
  const sent = encode(event(data));
  expect(sent.contentType).toBe('application/octet-stream');
  expect(Buffer.from(sent.data as Uint8Array).toString() === data).toBe(true);
});

test('what goes in comes out, byte for byte', () => {
  const spacing = fc.constantFrom(undefined, 1, '\t');
  const any = fc
    .tuple(fc.json({ depthSize: 'medium' }), spacing)
    .map(([text, space]) => JSON.stringify(JSON.parse(text), null, space));
  const metadata = fc.dictionary(
    fc.string().filter((name) => !name.startsWith('$') && name !== '__proto__'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.oneof(any, fc.json()), metadata, (data, flat) => {
      const stored = decode(through(encode(event(data, flat))));
      expect(stored).toEqual({
        ...event(data, flat),
        stream: 's',
        revision: 0n,
        position: '00000000000000010000000000000001',
      });
    }),
  );
});

test('canonical JSON goes as JSON, unless its keys look like numbers', () => {
  const name = fc.string().filter((key) => Number.isNaN(Number(key)));
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue()), (value) => {
      const data = canonicalJson(value);
      const { contentType } = encode(event(data));
      const isPlain = JSON.stringify(JSON.parse(data)) === data;
      expect(contentType).toBe(isPlain ? 'application/json' : 'application/octet-stream');
    }),
  );
});

const recorded: Recorded = {
  id,
  type: 'Sample.v1',
  streamId: 's',
  revision: 3n,
  isJson: true,
  data: {},
  metadata: { a: 'b' },
  position: { commit: 1n, prepare: 1n },
};

test('malformed JSON, which the client delivers as a string, comes out as it is', () => {
  expect(decode({ ...recorded, data: '{"a":' }).data).toBe('{"a":');
});

test.each([
  ['the server’s own', { a: 'b', '$schema.name': 'Sample.v1', '$schema.format': 'Json' }, { a: 'b' }],
  ['what is no text, as JSON', { a: 1, b: { c: 'd' } }, { a: '1', b: '{"c":"d"}' }],
  ['none', undefined, {}],
  ['bytes', Buffer.from('{'), {}],
])('of metadata it gives %s', (_, metadata, expected) => {
  const given = metadata as Recorded['metadata'];
  expect(decode({ ...recorded, metadata: given }).metadata).toEqual(expected);
});

test('refuses an event whose place is not known', () => {
  expect(() => decode({ ...recorded, position: undefined })).toThrow(RangeError);
});
