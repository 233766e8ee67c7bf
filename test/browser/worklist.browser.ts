import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { clientOf } from '../e2e/client.js';
import { startService, type TestService } from '../service.js';
import { openPage, phone, screenshot, startBrowser } from './pages.js';

let service: TestService;
let browser: Browser;
let tandemId: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  const api = clientOf(service.url);
  ({ tandemId } = await api.active());
  const { id: to } = await api.command('/staff', {
    occurredOn: '2025-01-02',
    name: 'Ayşe Brandt',
    roles: ['coordinator'],
  });
  const { revision } = await api.command(`/tandems/${tandemId}/coordinator`, {
    occurredOn: '2025-01-21',
    to,
    absenceCover: false,
  });
  await api.tandemAt(tandemId, revision);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

describe('the worklist', () => {
  it('says what is overdue and why; a check-in is settled from it and vanishes', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    await page.goto('/');
    await page.getByRole('link', { name: 'Aufgaben' }).tap();
    const overdue = page.getByRole('region', { name: /^Überfällig/ });
    const withMentor = overdue.getByRole('listitem').filter({ hasText: 'Begleitgespräch mit der Mentor:in' });
    const withMentee = overdue
      .getByRole('listitem')
      .filter({ hasText: 'Begleitgespräch mit der/dem Mentee' });
    await withMentor.getByText('Noch kein Gespräch mit der Mentor:in seit 01.02.2025').waitFor();
    await withMentee.waitFor();
    await screenshot(page, 'worklist-phone');

    await page.getByLabel('Koordination').selectOption({ label: 'Ayşe Brandt' });
    await withMentor.waitFor();
    expect(new URL(page.url()).searchParams.get('coordinator')).toMatch(/^[0-9a-f-]{36}$/);
    const calendar = page.getByRole('textbox', { name: 'Adresse des Kalenders' });
    expect(await calendar.inputValue()).toContain('/api/calendar.ics?coordinator=');

    await withMentor.getByRole('button', { name: /^Begleitgespräch erfassen/ }).tap();
    const form = page.getByRole('dialog', { name: 'Begleitgespräch erfassen' });
    await form.getByRole('checkbox', { name: 'Mentee' }).check();
    expect(await form.getByRole('checkbox', { name: 'Mentor:in' }).isChecked()).toBe(true);
    await form.getByRole('radio', { name: 'Telefon' }).check();
    await form.getByRole('group', { name: 'Nachfassen nötig' }).getByRole('radio', { name: 'Nein' }).check();
    await form.getByRole('button', { name: 'Speichern' }).tap();
    await form.waitFor({ state: 'hidden' });
    await withMentor.waitFor({ state: 'detached' });
    await withMentee.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});
