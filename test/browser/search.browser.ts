import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { desk, openPage, phone, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;

const pairs = [
  { mentor: 'Günther Zöllner', mentee: 'Kaan Özdemir', matched: true },
  { mentor: 'Inga Wäsche', mentee: 'Zeynep Çelik', matched: true },
  { mentor: 'Björn Köhler', mentee: 'Fatou Diallo', matched: false },
];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  const api = clientOf(service.url);
  const occurredOn = '2025-01-10';
  const { id: coordinator } = await api.command('/staff', {
    occurredOn,
    name: 'Ayşe Brandt',
    roles: ['coordinator'],
  });
  for (const { mentor, mentee, matched } of pairs) {
    const { id: mentorId } = await api.command('/mentors', { occurredOn, name: mentor });
    const person = { occurredOn, name: mentee, targetGroup: 'chance', isMinor: true };
    const { id: menteeId } = await api.command('/mentees', person);
    const tandem = await api.command('/tandems', { occurredOn, mentorId, menteeId });
    if (matched) await api.command(`/tandems/${tandem.id}/match`, { occurredOn, ...api.terms });
    const assigned = { occurredOn, to: coordinator, absenceCover: false };
    const last = matched ? await api.command(`/tandems/${tandem.id}/coordinator`, assigned) : tandem;
    await api.tandemAt(tandem.id, last.revision);
  }
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const links = (page: Page) => page.getByRole('link', { name: /&/ });

const expectTandems = async (page: Page, count: number): Promise<void> => {
  const total = page.getByText(count === 1 ? '1 Tandem' : `${String(count)} Tandems`, { exact: true });
  const listed = links(page);
  // Two searches may have the same total, so the total alone does not say that the new list is there.
  await total.waitFor();
  await listed.nth(count - 1).waitFor();
  await listed.nth(count).waitFor({ state: 'detached' });
  expect(await listed.count()).toBe(count);
  expect(await total.count()).toBe(1);
};

describe('search and filter', () => {
  it('finds by name, by status and by coordinator; address, reload and back keep it', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto('/');
    await expectTandems(page, 3);
    await screenshot(page, 'list-desk-de');

    await page.getByRole('searchbox').fill('özd');
    await expectTandems(page, 1);
    await page.getByRole('link', { name: 'Kaan Özdemir & Günther Zöllner' }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('özd');
    await page.reload();
    await expectTandems(page, 1);
    expect(await page.getByRole('searchbox').inputValue()).toBe('özd');

    await page.getByRole('searchbox').fill('');
    await page.getByRole('checkbox', { name: 'vorgeschlagen' }).check();
    await expectTandems(page, 1);
    await page.getByRole('checkbox', { name: 'gebildet' }).check();
    await expectTandems(page, 3);
    await page.getByLabel('Koordination').selectOption({ label: 'Ayşe Brandt' });
    await expectTandems(page, 2);

    await links(page).first().click();
    await page.getByRole('heading', { name: 'Ereignisse' }).waitFor();
    await page.goBack();
    await expectTandems(page, 2);
    expect(new URL(page.url()).searchParams.getAll('status')).toEqual(['proposed', 'matched']);
    await close();
  });

  it('says that nothing was found, and clears the filters', async () => {
    const { page, close } = await openPage(browser, service.url, phone);
    await page.goto('/?q=niemand&status=ended');
    await page.getByRole('heading', { name: 'Nichts gefunden' }).waitFor();
    await page.getByRole('button', { name: 'Filter löschen' }).tap();
    await expectTandems(page, 3);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await close();
  });
});
