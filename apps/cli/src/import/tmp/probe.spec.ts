import { test, expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { InMemoryEventStore } from '@tandemspur/testing';
import { runImport } from '../run-import.js';
import { renderReport } from '../report/render-report.js';
const file = (name: string) => ({ name, bytes: readFileSync(`test/data/${name}`) });
test('probe', async () => {
  const store = new InMemoryEventStore();
  const base = {
    files: [file('tandems-2024.csv'), file('treffen-2024.csv')] as const,
    termMonths: 12,
    intervalDays: 14,
    organisation: { id: '018f2c3e-0000-7000-8000-000000000001', timeZone: 'Europe/Berlin' },
    now: new Date('2026-11-21T12:00:00Z'),
  };
  const dry = await runImport({ ...base, apply: false }, store);
  expect(store.all.length).toBe(0);
  const applied = await runImport({ ...base, apply: true }, store);
  const again = await runImport({ ...base, apply: true }, store);
  expect({ ...applied, status: '' }).toEqual({ ...dry, status: '' });
  writeFileSync('/tmp/report.txt', renderReport(dry, 'de') + '\n=====\n' + renderReport(again, 'en'));
  writeFileSync('/tmp/report.json', JSON.stringify(dry, null, 1));
});
