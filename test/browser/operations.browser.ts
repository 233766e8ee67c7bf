import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clientOf } from '../e2e/client.js';
import { poison } from '../e2e/poison.js';
import { startService, type TestService } from '../service.js';
import {
  accessibilityFaults,
  desk,
  openPage,
  overflow,
  phone,
  screenshot,
  settled,
  startBrowser,
} from './pages.js';

let service: TestService;
let browser: Browser;
let api: ReturnType<typeof clientOf>;
let tandemId: string;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  service = await startService();
  api = clientOf(service.url);
  const tandem = await api.active();
  tandemId = tandem.tandemId;
  await api.tandemAt(tandemId, tandem.revision);
});
afterEach(() => service.stop());

const allWell = 'Alles ist auf dem neuesten Stand.';

describe('the screen for operations', () => {
  it('is calm when all is well, and pauses and resumes one view', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    await page.goto('/');
    await page.getByRole('button', { name: 'Mehr', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Betrieb' }).tap();
    await page.getByText(allWell).waitFor();
    const staff = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Team' }) });
    await staff.getByText('auf dem neuesten Stand').waitFor();
    await screenshot(page, 'operations-phone');
    await staff.getByRole('button', { name: 'Anhalten: Team' }).tap();
    await staff.getByText('angehalten').waitFor();
    await staff.getByRole('button', { name: 'Fortsetzen: Team' }).tap();
    await staff.getByText('auf dem neuesten Stand').waitFor();
    await page.getByText(allWell).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('shows what could not be processed, tells that it still fails, and skips it with a reason', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    await poison(service.store, tandemId);
    await api.eventually(async () => ((await api.tandem(tandemId)).degraded ? true : undefined));

    await page.goto('/');
    await page.getByText('Vielleicht nicht aktuell').waitFor();
    await page.goto(`/tandems/${tandemId}`);
    const note = page.getByRole('note').filter({ hasText: 'Vielleicht nicht aktuell' });
    await note.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'tandem-out-of-date');
    await note.getByRole('link', { name: 'Betrieb' }).tap();

    await page.getByText('4 Ansichten brauchen einen Blick.').waitFor();
    const parked = page.getByRole('region', { name: 'Zurückgestellte Ereignisse' });
    const inList = parked.getByRole('listitem').filter({ hasText: 'in: Liste der Tandems' });
    await inList.getByRole('heading', { name: 'Treffen' }).waitFor();
    await inList.getByText('1 späteres Ereignis wartet mit').waitFor();
    await inList.getByRole('button', { name: 'Erneut versuchen' }).tap();
    await inList.getByRole('alert').getByText('Geht noch nicht').waitFor();
    await inList.getByText('Technische Angaben').tap();
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await screenshot(page, 'operations-parked-phone');

    await inList.getByRole('button', { name: 'Überspringen' }).tap();
    const form = page.getByRole('dialog', { name: 'Ereignis überspringen' });
    await form.getByRole('button', { name: 'Überspringen' }).tap();
    await form.getByText('Bitte ausfüllen.').waitFor();
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel('Grund').fill('Von einer fremden Anwendung geschrieben');
    await form.getByRole('button', { name: 'Überspringen' }).tap();
    await page.getByText('Erledigt: nichts wartet mehr.').waitFor();
    await inList.waitFor({ state: 'detached' });

    const skip = parked.getByRole('button', { name: 'Überspringen' });
    for (let left = 3; left > 0; left -= 1) {
      await skip.first().tap();
      await form.getByLabel('Grund').fill('Von einer fremden Anwendung geschrieben');
      await form.getByRole('button', { name: 'Überspringen' }).tap();
      await skip.nth(left - 1).waitFor({ state: 'detached' });
    }
    await page.getByText(allWell).waitFor();
    await page.goto(`/tandems/${tandemId}`);
    await page.getByRole('heading', { name: 'Treffen', exact: true }).waitFor();
    expect(await note.count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

const recordMeeting = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Treffen erfassen' }).click();
  await page.getByRole('radio', { name: 'Lernen' }).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
};

/** Notes, at every change of the page, whether the form is open and whether the meeting is shown. */
const watchPage = `
  window.seen = [];
  new MutationObserver(() => {
    const form = document.querySelector('[role="dialog"]') !== null;
    const meeting = [...document.querySelectorAll('ol h4')].some(({ textContent }) => textContent === 'Treffen');
    const note = (form ? 'form' : 'page') + (meeting ? ' with meeting' : '');
    if (window.seen.at(-1) !== note) window.seen.push(note);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
`;

describe('what somebody has just recorded', () => {
  it('is on the page when the form goes, however slow the projections are', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}`);
    await page.getByRole('heading', { name: 'Erstes Treffen', exact: true }).waitFor();
    await page.evaluate(watchPage);
    const client = await service.pool.connect();
    await client.query('begin');
    await client.query('select from projection_engine.lane for update');
    await recordMeeting(page);
    await page.waitForTimeout(700);
    await client.query('commit');
    client.release();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Treffen gespeichert').waitFor();
    const seen = await page.evaluate<string[]>('window.seen');
    const sinceOpened = seen.slice(seen.indexOf('form'));
    expect(sinceOpened).toEqual(['form', 'form with meeting', 'page with meeting']);
    await close();
  });

  it('is told as stored while a view is paused, and appears by itself when it goes on', async () => {
    const { page, errors, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}`);
    await page.getByRole('heading', { name: 'Erstes Treffen', exact: true }).waitFor();
    for (const name of ['tandem-overview', 'tandem-timeline'])
      await api.post(`/projections/${name}/pause`, {});
    await api.eventually(async () => {
      const { rows } = await service.pool.query<{ free: boolean }>(
        `select count(*) >= 4 as free from projection_engine.lane where owner is null`,
      );
      return rows[0]?.free === true ? true : undefined;
    });
    await recordMeeting(page);
    await page.getByText('Treffen gespeichert').waitFor();
    const meeting = page.getByRole('heading', { name: 'Treffen', exact: true });
    expect(await meeting.count()).toBe(0);
    for (const name of ['tandem-overview', 'tandem-timeline'])
      await api.post(`/projections/${name}/resume`, {});
    await meeting.waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
