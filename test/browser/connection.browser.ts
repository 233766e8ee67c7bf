import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aMeeting, clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { openPage, phone, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

describe('a lost connection', () => {
  it('is told discreetly; when it is back, what was missed appears by itself', async () => {
    const api = clientOf(service.url);
    const { tandemId, revision } = await api.active();
    await api.tandemAt(tandemId, revision);
    const { page, close } = await openPage(browser, service.url, phone);
    await page.route('**/api/live', (route) => route.abort());
    await page.goto(`/tandems/${tandemId}`);
    const banner = page.getByText('Verbindung unterbrochen');
    await banner.waitFor();
    await screenshot(page, 'offline');

    const missed = await api.command(`/tandems/${tandemId}/meetings`, {
      occurredOn: '2025-02-09',
      ...aMeeting,
    });
    await api.tandemAt(tandemId, missed.revision);
    const meeting = page.getByRole('heading', { name: 'Treffen', exact: true });
    expect(await meeting.count()).toBe(0);

    await page.unroute('**/api/live');
    await meeting.waitFor();
    await banner.waitFor({ state: 'hidden' });
    await close();
  });
});
