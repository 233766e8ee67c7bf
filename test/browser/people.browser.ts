import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { openPage, phone, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  api = clientOf(service.url);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const register = async (page: Page, what: string, name: string, choose: (form: Locator) => Promise<void>) => {
  await page.goto('/people');
  await page.getByRole('button', { name: 'Aufnehmen' }).tap();
  await page.getByRole('menuitem', { name: what }).tap();
  const form = page.getByRole('dialog', { name: what });
  await form.getByLabel('Name').fill(name);
  await choose(form);
  await form.getByRole('button', { name: 'Speichern' }).tap();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name }).tap();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

/** Records one of the things that are missing, from where the page says so. */
const recordMissing = async (page: Page, command: string, fill: (form: Locator) => Promise<void>) => {
  await page
    .getByRole('region', { name: /fehlt$/ })
    .getByRole('button', { name: command })
    .tap();
  const form = page.getByRole('dialog', { name: command });
  await fill(form);
  await form.getByRole('button', { name: 'Speichern' }).tap();
  await form.waitFor({ state: 'hidden' });
};

const recordConsent = (page: Page) =>
  recordMissing(page, 'Einwilligung erfassen', async (form) => {
    expect(await form.getByRole('checkbox', { name: 'Teilnahme' }).isChecked()).toBe(true);
    await form.getByLabel('Fassung').fill('2025-01');
  });

const recordSelection = async (page: Page) => {
  await recordMissing(page, 'Kennenlerngespräch erfassen', async (form) => {
    await form.getByLabel('Dauer').fill('60');
    await form.getByRole('radio', { name: 'persönlich' }).check();
    await form.getByRole('radio', { name: 'geeignet', exact: true }).check();
  });
  await recordMissing(page, 'Einsicht ins Führungszeugnis erfassen', async (form) => {
    await form.getByLabel('Datum des Zeugnisses').fill(new Date().toISOString().slice(0, 10));
    await form
      .getByRole('group', { name: 'Einschlägiger Eintrag' })
      .getByRole('radio', { name: 'Nein' })
      .check();
  });
  await recordMissing(page, 'Verhaltenskodex als unterschrieben erfassen', (form) =>
    form.getByLabel('Fassung').fill('3'),
  );
};

const meet = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Erstes Treffen erfassen' }).tap();
  await page.getByRole('group', { name: 'Koordination dabei' }).getByRole('radio', { name: 'Ja' }).tap();
  await page.getByRole('button', { name: 'Speichern' }).tap();
};

describe('a mentee who is a minor', () => {
  it('meets the mentor only when nothing is missing any more; what is missing is said and recorded', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    const menteeId = await register(page, 'Mentee anmelden', 'Samir Haddad', async (form) => {
      await form.getByRole('radio', { name: 'Geflüchtete' }).check();
      await form.getByRole('group', { name: 'Minderjährig' }).getByRole('radio', { name: 'Ja' }).check();
    });
    await page.getByRole('region', { name: 'Was vor dem ersten Treffen fehlt' }).waitFor();
    await screenshot(page, 'person-phone');
    const mentorId = await register(page, 'Mentor:in aufnehmen', 'Clara Engel', () => Promise.resolve());

    const occurredOn = '2025-01-10';
    const tandem = await api.command('/tandems', { occurredOn, mentorId, menteeId });
    const { revision } = await api.command(`/tandems/${tandem.id}/match`, { occurredOn, ...api.terms });
    await api.tandemAt(tandem.id, revision);
    await page.goto(`/tandems/${tandem.id}`);
    await meet(page);
    await page.getByRole('dialog').getByRole('alert').waitFor();

    await page.goto(`/people/${menteeId}`);
    await recordConsent(page);
    await page.getByText('Es fehlt nichts.').waitFor();
    await page.goto(`/people/${mentorId}`);
    await recordSelection(page);
    await page.getByText('Es fehlt nichts.').waitFor();

    await page.goto(`/tandems/${tandem.id}`);
    await meet(page);
    await page.getByRole('heading', { name: 'Erstes Treffen', exact: true }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
