import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const folder = new URL('./', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !/\.(spec|it)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

test('the client, which loads a native addon, is loaded by who opens a store and by nobody else', () => {
  const loading = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/(import type|import|await import)\b[^;]*?'@kurrent\/[^']*'/g)]
      .filter(([, how]) => how !== 'import type')
      .map(([, how]) => `${file}: ${how}`),
  );
  expect(loading).toEqual(['open.ts: await import']);
});
