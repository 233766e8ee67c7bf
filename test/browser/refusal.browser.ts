import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aMeeting, clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { desk, openPage, phone, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;
let api: ReturnType<typeof clientOf>;
let tandemId: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  api = clientOf(service.url);
});
beforeEach(async () => {
  const tandem = await api.active();
  tandemId = tandem.tandemId;
  await api.tandemAt(tandemId, tandem.revision);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const note = 'Bewerbung für das Schülerpraktikum geschrieben';

const fillIn = async (page: Page, day?: string) => {
  await page.goto(`/tandems/${tandemId}`);
  await page.getByRole('button', { name: 'Treffen erfassen' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('radio', { name: 'Beruf' }).check();
  await form.getByRole('radio', { name: '90' }).check();
  if (day !== undefined) {
    await form.getByRole('radio', { name: 'Anderer Tag' }).check();
    await form.getByLabel('Tag', { exact: true }).fill(day);
  }
  await form.getByRole('button', { name: 'Stimmung und Notiz' }).click();
  await form.getByRole('textbox', { name: 'Notiz' }).fill(note);
  const save = () => form.getByRole('button', { name: /speichern/i }).click();
  return { form, save };
};

const expectKept = async (form: Awaited<ReturnType<typeof fillIn>>['form']): Promise<void> => {
  expect(await form.getByRole('textbox', { name: 'Notiz' }).inputValue()).toBe(note);
  expect(await form.getByRole('radio', { name: 'Beruf' }).isChecked()).toBe(true);
  expect(await form.getByRole('radio', { name: '90' }).isChecked()).toBe(true);
};

const meetingsRecorded = async (): Promise<number> => (await api.tandem(tandemId)).meetings;

describe('what cannot be recorded', () => {
  it('is refused in words at its field, and nothing is lost of what was typed', async () => {
    const { page, close } = await openPage(browser, service.url, phone);
    const { form, save } = await fillIn(page, '2025-01-05');
    await save();
    const alert = form.getByRole('alert');
    await alert.getByText('Vor der Bildung des Tandems').waitFor();
    await alert.getByText('Ihre Eingaben sind noch da').waitFor();
    await form.getByText('am 20.01.2025').waitFor();
    await screenshot(page, 'refusal');
    await expectKept(form);

    await form.getByLabel('Tag', { exact: true }).fill('2025-02-09');
    await save();
    await page.getByText('Treffen gespeichert').waitFor();
    await api.eventually(async () => ((await meetingsRecorded()) === 2 ? true : undefined));
    await close();
  });

  it('after a change by somebody else is told kindly, and saving again works', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    const { form, save } = await fillIn(page);
    await api.command(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-20', ...aMeeting });
    await save();
    await form.getByText('Inzwischen wurde etwas erfasst').waitFor();
    await expectKept(form);
    await save();
    await page.getByText('Treffen gespeichert').waitFor();
    await api.eventually(async () => ((await meetingsRecorded()) === 3 ? true : undefined));
    await close();
  });

  it('for want of an answer is sent again and recorded once', async () => {
    const { page, close } = await openPage(browser, service.url, phone);
    const { form, save } = await fillIn(page);
    let lost = 0;
    await page.route('**/meetings', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await save();
    await form.getByText('Keine Verbindung').waitFor();
    await expectKept(form);
    await save();
    await page.getByText('Treffen gespeichert').waitFor();
    await api.eventually(async () => ((await meetingsRecorded()) >= 2 ? true : undefined));
    expect(await meetingsRecorded()).toBe(2);
    await close();
  });
});
