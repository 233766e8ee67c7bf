import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startService, type TestService } from '../service.js';
import { countingTaps, desk, openPage, phone, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const addStaff = async (page: Page): Promise<void> => {
  await page.goto('/staff');
  await page.getByRole('button', { name: 'Mitarbeitende aufnehmen' }).tap();
  const form = page.getByRole('dialog', { name: 'Mitarbeitende aufnehmen' });
  await form.getByLabel('Name').fill('Ayşe Yıldız');
  await form.getByRole('checkbox', { name: 'Koordination' }).tap();
  await form.getByRole('button', { name: 'Speichern' }).tap();
  await page.getByRole('listitem').filter({ hasText: 'Ayşe Yıldız' }).waitFor();
};

const propose = async (page: Page): Promise<void> => {
  await page.goto('/new');
  await page.getByRole('button', { name: 'Mentee neu anmelden' }).tap();
  const mentee = page.getByRole('dialog', { name: 'Mentee anmelden' });
  await mentee.getByLabel('Name').fill('Kaan Özdemir');
  await mentee.getByRole('radio', { name: 'Chancen' }).tap();
  await mentee.getByRole('group', { name: 'Minderjährig' }).getByRole('radio', { name: 'Nein' }).tap();
  await mentee.getByRole('button', { name: 'Speichern' }).tap();
  await mentee.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Mentor:in neu aufnehmen' }).tap();
  const mentor = page.getByRole('dialog', { name: 'Mentor:in aufnehmen' });
  await mentor.getByLabel('Name').fill('Günther Zöllner');
  await mentor.getByRole('button', { name: 'Speichern' }).tap();
  await mentor.waitFor({ state: 'hidden' });
  await screenshot(page, 'new-tandem');
  await page.getByRole('button', { name: 'Tandem vorschlagen' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Kaan Özdemir & Günther Zöllner' }).waitFor();
};

const match = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tandem bilden' }).tap();
  const form = page.getByRole('dialog', { name: 'Tandem bilden' });
  await form.getByLabel('Vereinbarte Laufzeit').fill('12');
  await form.getByLabel('Vereinbarter Rhythmus').fill('7');
  await form.getByRole('radio', { name: 'persönlich' }).tap();
  await form.getByRole('button', { name: 'Speichern' }).tap();
  await form.waitFor({ state: 'hidden' });
};

const assignCoordinator = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Weitere' }).tap();
  await page.getByRole('menuitem', { name: 'Koordination zuweisen' }).tap();
  const form = page.getByRole('dialog', { name: 'Koordination zuweisen' });
  await form.getByRole('combobox', { name: 'Koordination' }).fill('Yıld');
  await page.getByRole('option', { name: 'Ayşe Yıldız' }).tap();
  await form.getByRole('group', { name: 'Nur Vertretung' }).getByRole('radio', { name: 'Nein' }).tap();
  await form.getByRole('button', { name: 'Speichern' }).tap();
  await form.waitFor({ state: 'hidden' });
};

const meetingsIn = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Treffen', exact: true }) });

describe('from an empty installation to the first meetings, on a phone in German', () => {
  it('says how to begin', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Noch keine Tandems' }).waitFor();
    await page.getByText('npm run demo').waitFor();
    await screenshot(page, 'empty');
    expect(errors).toEqual([]);
    await close();
  });

  it('creates a tandem and records a meeting in at most four taps, seen elsewhere without reload', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    await addStaff(page);
    await propose(page);
    await match(page);
    await assignCoordinator(page);
    await page.getByText('Ayşe Yıldız').first().waitFor();

    const first = countingTaps();
    await first.tap(page.getByRole('button', { name: 'Erstes Treffen erfassen' }));
    await first.tap(
      page.getByRole('group', { name: 'Koordination dabei' }).getByRole('radio', { name: 'Ja' }),
    );
    await first.tap(page.getByRole('button', { name: 'Speichern' }));
    await page.getByRole('heading', { name: 'Erstes Treffen', exact: true }).waitFor();
    expect(first.count()).toBeLessThanOrEqual(4);

    const elsewhere = await openPage(browser, service.url, desk);
    await elsewhere.page.goto(new URL(page.url()).pathname);
    await elsewhere.page.getByRole('heading', { name: 'Erstes Treffen', exact: true }).waitFor();
    expect(await meetingsIn(elsewhere.page).count()).toBe(0);

    const meeting = countingTaps();
    await meeting.tap(page.getByRole('button', { name: 'Treffen erfassen' }));
    await meeting.tap(page.getByRole('radio', { name: 'Lernen' }));
    await meeting.tap(page.getByRole('button', { name: 'Speichern' }));
    await meetingsIn(page).waitFor();
    expect(meeting.count()).toBeLessThanOrEqual(4);

    await meetingsIn(elsewhere.page).waitFor();
    await screenshot(elsewhere.page, 'tandem-desk-de');
    await screenshot(page, 'tandem-phone-de');
    expect([...errors, ...elsewhere.errors]).toEqual([]);
    await elsewhere.close();
    await close();
  });

  it('records a meeting from the list', async () => {
    const { page, close } = await openPage(browser, service.url, phone);
    await page.goto('/');
    const taps = countingTaps();
    await taps.tap(page.getByRole('button', { name: 'Treffen erfassen: Kaan Özdemir & Günther Zöllner' }));
    await taps.tap(page.getByRole('radio', { name: 'Freizeit' }));
    await taps.tap(page.getByRole('button', { name: 'Speichern' }));
    await page.getByText('Treffen gespeichert').waitFor();
    expect(taps.count()).toBeLessThanOrEqual(4);
    await close();
  });
});
