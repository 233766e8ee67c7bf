import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  eventMetadata,
  events,
  type DomainEvent,
  type EventDefinition,
  type Field,
} from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { decodeEvent, encodeEvent, UndecodableEvent, wireNamesOf } from './codec.js';
import type { StoredEvent } from './event-store.js';
import { asPosition } from './position.js';

const sampleOf = (wireName: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../contracts/golden/${wireName}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
const golden = ({ wireName }: EventDefinition) => sampleOf(wireName);

const id = '0197a000-0000-7000-8000-000000000001';
const metadata = {
  occurredOn: '2026-03-31',
  precision: 'day',
  recordedAt: '2026-04-12T09:00:00.000Z',
  actorId: 'tester',
  actorRole: 'system',
  source: 'system',
  organisationId: id,
  programmeId: id,
  correlationId: id,
  causationId: id,
};

/** What zod alone makes of it. */
const decodeSlowly = (stored: StoredEvent, { type, schema }: EventDefinition) =>
  ({
    ...({ type, data: schema.parse(JSON.parse(stored.data)) } as DomainEvent),
    ...eventMetadata.parse(stored.metadata),
    id: stored.id,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
  }) satisfies RecordedEvent<DomainEvent>;

const outcomeOf = (task: () => unknown): unknown => {
  try {
    return { value: task() };
  } catch (error) {
    return { cause: error instanceof UndecodableEvent ? error.cause : error };
  }
};

/** Values at the borders of what schemas refuse. */
const awkward = fc.oneof(
  fc.constantFrom('', ' ', ' x', 'x\u2028', '\ufeffx', 'a\u0000', 'other', '2026-03', '2026-03-31T09:00'),
  fc.constantFrom('2024-02-29', '2026-02-29', '2026-13-01', `${id}\n`, id.toUpperCase(), '{}', '{"mood": 3}'),
  fc.constantFrom(
    '🙂',
    '🙂'.repeat(200),
    '🙂'.repeat(201),
    'x'.repeat(201),
    '🙂'.repeat(4_000),
    'x'.repeat(4_001),
  ),
  fc.constantFrom(0, 1, 5, 6, 1.5, 1_440, 1_441, 2 ** 53, 1e308, true, null, [], {}, [
    'language',
    'language',
  ]),
  fc.jsonValue(),
);

const valid = ({ shape, optional }: Field, sample: unknown): fc.Arbitrary<unknown> => {
  const value = (): fc.Arbitrary<unknown> => {
    switch (shape.kind) {
      case 'text':
        return fc.string({ unit: 'grapheme', minLength: 1, maxLength: shape.max });
      case 'integer': {
        const { min, max } = shape;
        return shape.many ? fc.array(fc.integer({ min, max }), { maxLength: 5 }) : fc.integer({ min, max });
      }
      case 'yes-no':
        return fc.boolean();
      case 'choice': {
        const options = Object.keys(shape.options);
        return shape.many ? fc.subarray(options, { minLength: 1 }) : fc.constantFrom(...options);
      }
      case 'reference':
        return shape.many ? fc.uniqueArray(fc.uuid(), { maxLength: 5 }) : fc.uuid();
      default:
        return fc.constant(sample);
    }
  };
  return optional ? fc.option(value(), { nil: undefined }) : value();
};

/** Data of an event, most of it valid. */
const dataOf = (definition: EventDefinition): fc.Arbitrary<string> => {
  const sample = golden(definition);
  const fields = Object.entries(definition.fields).map(([name, field]) => [
    name,
    fc.oneof({ weight: 30, arbitrary: valid(field, sample[name]) }, awkward, fc.constant(undefined)),
  ]);
  const others = fc.dictionary(fc.constantFrom('unknown', 'toString'), awkward, { maxKeys: 2 });
  const record = fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
  return fc
    .tuple(record, fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, others))
    .map((parts) => JSON.stringify(Object.assign({}, ...parts)));
};

const envelopes = fc
  .dictionary(
    fc.constantFrom(...Object.keys(metadata), 'unknown', 'toString'),
    fc.oneof(
      fc.string(),
      fc.uuid(),
      fc.constantFrom('2026-02-30T09:00:00.000Z', '2026-04-12T09:00:00Z', 'web'),
    ),
    { maxKeys: 2 },
  )
  .map((others) => ({ ...metadata, ...others }));

const storedWith = ({ wireName }: Pick<EventDefinition, 'wireName'>) => {
  return (data: string, others: Readonly<Record<string, string>>): StoredEvent => ({
    id,
    type: wireName,
    data,
    metadata: others,
    stream: `tandem-${id}`,
    revision: 7n,
    position: asPosition('0000000000000008'),
  });
};

test.each(events)('$wireName: decoding is what zod makes of it, in value and in refusal', (definition) => {
  const stored = storedWith(definition);
  const data = fc.oneof(
    { weight: 9, arbitrary: dataOf(definition) },
    awkward.map((each) => JSON.stringify(each)),
    fc.constantFrom('', '{"__proto__":1}', '{"a":1,"a":2}'),
  );
  fc.assert(
    fc.property(data, envelopes, (written, envelope) => {
      const event = stored(written, envelope);
      expect(outcomeOf(() => decodeEvent(event))).toStrictEqual(
        outcomeOf(() => decodeSlowly(event, definition)),
      );
    }),
    { numRuns: 60 },
  );
});

test('an envelope that knows more is read without what is not known', () => {
  const [definition] = events;
  if (definition === undefined) throw new Error('there are events');
  const event = storedWith(definition)(JSON.stringify(golden(definition)), { ...metadata, later: 'x' });
  expect(Object.keys(decodeEvent(event)).sort()).toEqual(
    [...Object.keys(metadata), 'type', 'data', 'id', 'stream', 'revision', 'position'].sort(),
  );
  expect(event.metadata).toHaveProperty('later');
});

test.each(['no JSON', '[]', 'null', '"text"'])('data %s is refused with its cause', (data) => {
  for (const definition of events) {
    const { cause } = outcomeOf(() => decodeEvent(storedWith(definition)(data, metadata))) as {
      cause: unknown;
    };
    expect(cause).toHaveProperty('name', data === 'no JSON' ? 'SyntaxError' : 'ZodError');
  }
});

test.each(events)('$wireName: data written down again is the text that was stored', (definition) => {
  const data = canonicalJson(golden(definition));
  const stored = {
    ...{ id, type: definition.wireName, data, metadata },
    ...{ stream: `tandem-${id}`, revision: 0n, position: asPosition('0000000000000001') },
  };
  expect(JSON.stringify(decodeEvent(stored).data)).toBe(data);
});

const samples = readdirSync(new URL('../../contracts/golden/', import.meta.url)).map((file) =>
  file.replace(/\.json$/, ''),
);

test.each(samples)(
  '%s: the sample decodes, and what is written again is of the present version',
  (wireName) => {
    const event = decodeEvent(storedWith({ wireName })(JSON.stringify(sampleOf(wireName)), metadata));
    const [type = ''] = wireName.split('.');
    expect(event.type).toBe(type);
    const envelope = eventMetadata.parse(metadata);
    expect(encodeEvent(event, id, envelope).type).toBe(events.find((each) => each.type === type)?.wireName);
    expect(wireNamesOf([type])).toContain(wireName);
  },
);

test('a proposal without a programme, from before there were programmes, is read as it is', () => {
  const sample = sampleOf('TandemProposed.v1');
  const data = JSON.stringify(sample);
  expect(decodeEvent(storedWith({ wireName: 'TandemProposed.v1' })(data, metadata))).toMatchObject({
    type: 'TandemProposed',
    data: sample,
  });
});

test.each(['"text"', 'null', '{"mentorId":1}', 'no JSON'])(
  'an older version with data %s is undecodable',
  (data) => {
    const stored = storedWith({ wireName: 'TandemProposed.v1' })(data, metadata);
    expect(() => decodeEvent(stored)).toThrow(UndecodableEvent);
  },
);

test.each(['TandemProposed.v0', 'TandemProposed.v3', 'TandemProposed', 'Unheard.v1'])(
  '%s is unknown',
  (wireName) => {
    const stored = storedWith({ wireName })(JSON.stringify(sampleOf('TandemProposed.v2')), metadata);
    expect(() => decodeEvent(stored)).toThrow(UndecodableEvent);
  },
);

test('the names of a type are those of every version, the present one first', () => {
  expect(wireNamesOf(['TandemProposed', 'MeetingHeld', 'Unheard'])).toEqual([
    'TandemProposed.v2',
    'TandemProposed.v1',
    'MeetingHeld.v1',
  ]);
});
