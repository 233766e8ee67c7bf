import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { desk, openPage, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;
let tandemId: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  const api = clientOf(service.url);
  const tandem = await api.active();
  tandemId = tandem.tandemId;
  await api.tandemAt(tandemId, tandem.revision);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const languageOf = (page: Page): Promise<string> => page.evaluate<string>('document.documentElement.lang');

describe('language', () => {
  it('is the browser’s until somebody chooses, and then is remembered', async () => {
    const { page, close } = await openPage(browser, service.url, { ...desk, locale: 'en-GB' });
    await page.goto(`/tandems/${tandemId}`);
    await page.getByRole('button', { name: 'Record a meeting' }).waitFor();
    await page.getByText('since 20 Jan 2025').waitFor();
    expect(await languageOf(page)).toBe('en');
    await screenshot(page, 'tandem-desk-en');

    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Treffen erfassen' }).waitFor();
    await page.getByText('seit 20.01.2025').waitFor();
    expect(await languageOf(page)).toBe('de');

    await page.reload();
    await page.getByRole('button', { name: 'Treffen erfassen' }).waitFor();
    expect(await languageOf(page)).toBe('de');
    await close();
  });

  it('says what is unknown instead of a zero, and a month without a day', async () => {
    const api = clientOf(service.url);
    const { revision } = await api.command(`/tandems/${tandemId}/meetings`, {
      occurredOn: '2025-03',
      durationMinutes: 60,
      mode: 'digital',
      activity: 'talk',
    });
    await api.tandemAt(tandemId, revision);
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}`);
    await page.getByText('Umfang').waitFor();
    expect(await page.getByRole('definition').filter({ hasText: 'unbekannt' }).count()).toBe(1);
    const march = page.getByRole('region', { name: 'März 2025' });
    await march.getByText('Tag unbekannt').waitFor();
    await close();
  });
});
