import { describe, expect, test } from '@jest/globals';
import type { EventStore } from '@tandemspur/event-store';
import { first, idsOf, newStream, readWhole, sampleEvent, sampleEvents } from './samples.js';

/** What goes in comes out, byte for byte. */
export function payloadContract(store: () => EventStore): void {
  describe('payloads', () => {
    test.each([
      ['key order and spacing', '{ "b" : 1,\n\t"a":2,  "b":3 }'],
      ['numbers as written', '{"a":1.0,"b":1e400,"c":-0,"d":12345678901234567890.10,"e":1E+2}'],
      [
        'escapes as written',
        String.raw`{"nul":"\u0000","half":"\ud83d","e":"\u00e9","slash":"\/","q":"\"\\"}`,
      ],
      [
        'Unicode',
        JSON.stringify({ 'Schlüssel 🗝': 'Zoë Müller – 家 👩‍👧 e\u0301 \u202eabc\u2028', z: '\u{10ffff}' }),
      ],
      ['array syntax of the engine', '["{a,b}","NULL","\\\\","{\\"x\\"}"]'],
      ['a scalar', 'null'],
      ['an empty object', '{}'],
    ])('keeps %s', async (_, data) => {
      const stream = newStream();
      await store().append([first(stream, [sampleEvent({ data })])]);
      const [stored] = await readWhole(store(), stream);
      expect(stored?.data).toBe(data);
    });

    test('keeps metadata and names with Unicode, quotes and nothing', async () => {
      const stream = newStream('Straße "家" {1,2} %_\\');
      const metadata = { 'a "b"': 'Zoë\n\u0000🗝', empty: '', NULL: 'NULL' };
      await store().append([first(stream, [sampleEvent({ metadata }), sampleEvent({ metadata: {} })])]);
      expect(await readWhole(store(), stream)).toMatchObject([
        { stream, metadata },
        { stream, metadata: {} },
      ]);
    });

    test('delivers types it has never heard of', async () => {
      const stream = newStream();
      await store().append([first(stream, [sampleEvent({ type: 'NeverDeclared.v42' })])]);
      expect(await readWhole(store(), stream)).toMatchObject([{ type: 'NeverDeclared.v42' }]);
    });

    test('takes 1 MB in one event', async () => {
      const stream = newStream();
      const data = JSON.stringify('ü"\\'.repeat(160_000));
      expect(Buffer.byteLength(data)).toBeGreaterThan(950_000);
      await store().append([first(stream, [sampleEvent({ data }), sampleEvent()])]);
      const [stored] = await readWhole(store(), stream);
      expect(stored?.data === data).toBe(true);
    });

    test('takes 5,000 events in one append', async () => {
      const stream = newStream();
      const events = sampleEvents(5_000);
      const result = await store().append([first(stream, events)]);
      expect(result.revisions.get(stream)).toBe(4_999n);
      const stored = await readWhole(store(), stream);
      expect(idsOf(stored)).toEqual(idsOf(events));
      expect(stored.every(({ revision }, index) => revision === BigInt(index))).toBe(true);
    });
  });
}
