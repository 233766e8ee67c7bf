import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { events } from './catalogue.js';
import { wireNameOf, type StoredData } from './define/event.js';

const folder = new URL('../golden/', import.meta.url);
const samples = readdirSync(folder).sort();

/** The same text as the recipe writes: keys as the definition has them. */
const sampleOf = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const versions = events.flatMap((definition) =>
  definition.upcasters.map((_, older) => ({ definition, version: older + 1 })),
);

describe('golden samples', () => {
  it('exist for every version of every event that there is', () => {
    const older = versions.map(({ definition, version }) => wireNameOf(definition.type, version));
    const expected = [...events.map(({ wireName }) => wireName), ...older].map((name) => `${name}.json`);
    expect(samples).toEqual(expected.sort());
  });

  it.each(events)('$wireName still reads, with every field', (definition) => {
    const data = sampleOf(`${definition.wireName}.json`);
    expect(definition.schema.parse(data)).toEqual(data);
    expect(Object.keys(data as object).sort()).toEqual(Object.keys(definition.fields).sort());
  });

  it.each(versions)('$definition.type, version $version, becomes the present one', (older) => {
    const { definition, version } = older;
    const data = sampleOf(`${wireNameOf(definition.type, version)}.json`) as StoredData;
    const present = definition.upcasters.slice(version - 1).reduce((known, upcast) => upcast(known), data);
    expect(definition.schema.parse(present)).toEqual(present);
  });
});

describe('every event', () => {
  it('has a label in both languages, and a class and a label for every field', () => {
    for (const { type, label, fields } of events) {
      expect([type, label.de, label.en]).not.toContain('');
      for (const [name, field] of Object.entries(fields)) {
        expect([type, name, field.label.de, field.label.en]).not.toContain('');
        expect(['S1', 'S2', 'S3', 'S4']).toContain(field.class);
      }
    }
  });

  it('holds primitives, or lists of them, and nothing else', () => {
    const plain = new Set(['string', 'number', 'integer', 'boolean', 'array']);
    for (const { type, schema } of events) {
      const { properties = {} } = z.toJSONSchema(schema);
      for (const [name, property] of Object.entries(properties)) {
        const { anyOf = [property] } = property as z.core.JSONSchema.JSONSchema;
        const kinds = anyOf.map((each) => String((each as z.core.JSONSchema.JSONSchema).type));
        expect([type, name, kinds.filter((kind) => !plain.has(kind))]).toEqual([type, name, []]);
      }
    }
  });

  it('has a wire name of its own', () => {
    const names = events.map(({ wireName }) => wireName);
    expect(new Set(names).size).toBe(names.length);
  });
});
