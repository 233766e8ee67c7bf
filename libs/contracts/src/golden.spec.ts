import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { events } from './catalogue.js';

const folder = new URL('../golden/', import.meta.url);
const samples = readdirSync(folder).sort();

/** The same text as the recipe writes: keys as the definition has them. */
const sampleOf = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('golden samples', () => {
  it('exist for every version of every event that there is', () => {
    const expected = events.map(({ wireName }) => `${wireName}.json`);
    expect(samples).toEqual(expect.arrayContaining(expected));
  });

  it.each(events)('$wireName still reads, with every field', (definition) => {
    const data = sampleOf(`${definition.wireName}.json`);
    expect(definition.schema.parse(data)).toEqual(data);
    expect(Object.keys(data as object).sort()).toEqual(Object.keys(definition.fields).sort());
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
        const kind = typeof property === 'object' ? property.type : undefined;
        expect([type, name, plain.has(String(kind))]).toEqual([type, name, true]);
      }
    }
  });

  it('has a wire name of its own', () => {
    const names = events.map(({ wireName }) => wireName);
    expect(new Set(names).size).toBe(names.length);
  });
});
