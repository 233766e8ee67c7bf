import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { tandemRules } from './rules/index.js';

const folder = new URL('./', import.meta.url);
const specs = readdirSync(folder)
  .filter((name) => name.endsWith('.decider.spec.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const codes = [...new Set(tandemRules.map(({ code }) => code))];

it.each(codes)('%s has a specification that is refused with it', (code) => {
  expect(specs).toContain(`thenRefused('${code}'`);
});
