import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { desk, openPage, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  const api = clientOf(service.url);
  const join = (name: string) =>
    api.command('/staff', { occurredOn: '2025-01-02', name, roles: ['coordinator'] });
  const [{ id: to }] = [await join('Ayşe Brandt'), await join('Jonas Weiß')];
  for (let index = 0; index < 2; index += 1) {
    const { tandemId } = await api.active();
    const assigned = { occurredOn: '2025-02-02', to, absenceCover: false };
    const { revision } = await api.command(`/tandems/${tandemId}/coordinator`, assigned);
    await api.tandemAt(tandemId, revision);
  }
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const pair = 'Rojin K. & Günther Zander';

const leave = async (page: Page): Promise<void> => {
  await page.goto('/staff');
  await page.getByRole('button', { name: 'Ändern: Ayşe Brandt' }).click();
  await page.getByRole('menuitem', { name: 'Ausscheiden vermerken' }).click();
  const form = page.getByRole('dialog', { name: 'Ausscheiden vermerken' });
  await form.getByText('2 offene Tandems').waitFor();
  await form.getByRole('button', { name: 'Speichern' }).click();
  await form.waitFor({ state: 'hidden' });
};

const handOver = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Zu den Übergaben' }).click();
  await page.getByRole('heading', { name: 'Wartet auf Übergabe (2)' }).waitFor();
  const awaiting = page.getByRole('region', { name: /^Wartet auf Übergabe/ });
  await awaiting.getByText('Koordination ausgeschieden: Ayşe Brandt').first().waitFor();
  await awaiting.getByRole('checkbox', { name: 'Alle auswählen' }).check();
  await awaiting.getByLabel('Nachfolge').selectOption({ label: 'Jonas Weiß' });
  await screenshot(page, 'handovers-desk');
  await awaiting.getByRole('button', { name: '2 Übergaben beginnen' }).click();
  await awaiting.getByText('2 von 2 übergeben').waitFor();
  await page.getByRole('heading', { name: 'Wartet auf Übergabe (0)' }).waitFor();
  await page.getByRole('heading', { name: 'Begonnen (2)' }).waitFor();
};

const complete = async (page: Page): Promise<void> => {
  const begun = page.getByRole('region', { name: /^Begonnen/ });
  await begun
    .getByRole('button', { name: `Begleitgespräch erfassen: ${pair}` })
    .first()
    .click();
  const talk = page.getByRole('dialog', { name: 'Begleitgespräch erfassen' });
  await talk.getByRole('checkbox', { name: 'Mentor:in' }).check();
  await talk.getByRole('radio', { name: 'Telefon' }).check();
  await talk.getByRole('group', { name: 'Nachfassen nötig' }).getByRole('radio', { name: 'Nein' }).check();
  await talk.getByRole('button', { name: 'Speichern' }).click();
  await talk.waitFor({ state: 'hidden' });

  await begun.getByRole('button', { name: `Übergabe abschließen: ${pair}` }).click();
  const form = page.getByRole('dialog', { name: 'Übergabe abschließen' });
  await form.getByRole('radio', { name: 'schriftlich', exact: true }).check();
  await form.getByRole('group', { name: 'Tandem informiert' }).getByRole('radio', { name: 'Ja' }).check();
  await form.getByRole('button', { name: 'Speichern' }).click();
  await form.waitFor({ state: 'hidden' });
};

describe('a coordinator leaves', () => {
  it('and the tandems await a handover, are handed over together, and completed after a check-in', async () => {
    const { page, errors, close } = await openPage(browser, service.url, desk);
    await leave(page);
    await handOver(page);
    await complete(page);
    await page.getByRole('heading', { name: 'Begonnen (1)' }).waitFor();
    const done = page.getByRole('region', { name: 'In den letzten 30 Tagen abgeschlossen' });
    await done.getByText('an Jonas Weiß').waitFor();
    expect(await done.getByRole('listitem').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });
});
