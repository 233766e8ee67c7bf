import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { events } from '@tandemspur/contracts';
import fc from 'fast-check';
import { z } from 'zod';
import { approvalOf } from './approval.js';

const id = '0197a000-0000-7000-8000-000000000001';

/** Schemas of one field, known through and through or not. */
const schemas: readonly z.ZodType[] = [
  ...[z.string(), z.string().min(3).max(5), z.string().trim().min(1), z.string().toLowerCase().length(2)],
  ...[z.string().regex(/^a/), z.string().regex(/a/g), z.string().startsWith('a'), z.string().uppercase()],
  ...[z.uuid(), z.uuid({ version: 'v7' }), z.iso.date(), z.iso.datetime({ offset: true }), z.iso.time()],
  ...[z.email(), z.url(), z.ipv6(), z.base64(), z.jwt(), z.templateLiteral(['a', z.int()])],
  ...[z.string().refine((text) => text.length % 2 === 0), z.string().superRefine(() => undefined)],
  ...[z.string().transform((text) => `${text}!`), z.string().pipe(z.coerce.number()), z.stringbool()],
  ...[z.preprocess((value) => value ?? 'a', z.string()), z.string().default('a'), z.string().catch('a')],
  ...[z.number(), z.int().min(0).max(9), z.int32(), z.number().gt(0).lt(9), z.number().multipleOf(0.5)],
  ...[z.coerce.string(), z.coerce.number(), z.coerce.boolean(), z.boolean(), z.boolean().refine(Boolean)],
  ...[
    z.enum(['a', 'b']),
    z.enum({ A: 0, 0: 'A' }),
    z.literal(['a', 1, null]),
    z.null(),
    z.undefined(),
    z.never(),
  ],
  ...[z.any(), z.unknown(), z.array(z.string()), z.array(z.int()).min(1), z.object({ a: z.string() })],
  ...[z.record(z.string(), z.int()), z.tuple([z.string()]), z.union([z.string().trim(), z.int()])],
  ...[z.string().nullable(), z.string().readonly(), z.string().trim().brand('text')],
];
const optionals = schemas.flatMap((schema) => [
  ...[schema, schema.optional(), schema.exactOptional(), schema.nullish(), schema.optional().default('a')],
  ...[schema.optional().refine((value) => value !== 'b'), schema.default('b').optional()],
]);

const values = fc.oneof(
  fc.constantFrom('a', 'b', ' a ', 'A', 'abcd', '🙂🙂', '', id, id.toUpperCase(), '2024-02-29', '2023-02-29'),
  fc.constantFrom(
    '2026-04-12T09:00:00Z',
    '2026-04-12T09:00:00+02:00',
    '09:00',
    'a@b.de',
    'https://b.de',
    '::1',
  ),
  fc.constantFrom(0, -0, 1, 1.5, 9, 10, 2 ** 31, 2 ** 53, Infinity, 'true', true, false, null, undefined),
  fc.constantFrom(['a'], [1], [], { a: 'a' }, { a: 1 }, {}),
  fc.string(),
  fc.jsonValue(),
);

describe('what is approved', () => {
  test('is accepted by zod and left as it is, whatever the schema', () => {
    const data = fc.oneof(
      fc.record({ field: values }, { requiredKeys: [], noNullPrototype: true }),
      fc.record({ field: values, other: values }, { requiredKeys: ['field'], noNullPrototype: true }),
      values,
    );
    fc.assert(
      fc.property(fc.constantFrom(...optionals), data, (field, value) => {
        const schema = z.strictObject({ field });
        if (!approvalOf(schema)(value)) return;
        expect(schema.safeParse(value)).toStrictEqual({ success: true, data: value });
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['may have other keys', z.object({ field: z.string() })],
    ['keeps other keys', z.looseObject({ field: z.string() })],
    ['has a catchall', z.object({ field: z.string() }).catchall(z.string())],
    ['is refined', z.strictObject({ field: z.string() }).refine(() => false)],
    ['is transformed', z.strictObject({ field: z.string() }).transform(() => 1)],
    ['is no object', z.record(z.string(), z.string())],
  ])('is nothing of a schema that %s', (_, schema) => {
    expect(approvalOf(schema)({ field: 'a' })).toBe(false);
  });

  test.each([
    ['text', z.string().trim().min(1).max(3), 'abc'],
    ['a number', z.int().min(1).max(3), 3],
    ['one of several', z.enum(['a', 'b']), 'b'],
    ['yes or no', z.boolean(), false],
    ['a reference', z.uuid(), id],
    ['a day', z.iso.date(), '2024-02-29'],
    ['what zod alone knows', z.string().refine((text) => text === 'abc'), 'abc'],
    ['something left out', z.string().trim().optional(), undefined],
  ])('is %s that is as it should be', (_, field, value) => {
    expect(approvalOf(z.strictObject({ field }))(value === undefined ? {} : { field: value })).toBe(true);
  });

  test('is every event that holds no list', () => {
    for (const { wireName, schema } of events) {
      const file = new URL(`../../contracts/golden/${wireName}.json`, import.meta.url);
      const data = JSON.parse(readFileSync(file, 'utf8')) as object;
      const hasList = Object.values(data).some(Array.isArray);
      expect([wireName, approvalOf(schema)(data)]).toEqual([wireName, !hasList]);
    }
  });
});
