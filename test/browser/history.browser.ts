import { setTimeout as sleep } from 'node:timers/promises';
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
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** A tandem that met on 1 and 8 February, and on 15 February, which is recorded twice. */
beforeEach(async () => {
  ({ tandemId } = await api.active());
  const meetings = `/tandems/${tandemId}/meetings`;
  await api.command(meetings, { occurredOn: '2025-02-08', ...aMeeting, note: 'An der Elbe.' });
  await api.command(meetings, { occurredOn: '2025-02-15', ...aMeeting });
  const { revision } = await api.command(meetings, { occurredOn: '2025-02-15', ...aMeeting });
  await api.tandemAt(tandemId, revision);
});

const meetingsComeTo = (count: number) =>
  api.eventually(async () => ((await api.tandem(tandemId)).meetings === count ? true : undefined));

/** Opens the sheet in which an entry is mended. */
const mend = async (page: Page, entry: string) => {
  await page
    .getByRole('button', { name: `${entry}: korrigieren oder zurückziehen` })
    .first()
    .click();
  return page.getByRole('dialog', { name: entry });
};

const entriesOf = (page: Page, day: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(day, { exact: true }) });

describe('an entry that is wrong', () => {
  it('is corrected in its own fields, and says what it said before', async () => {
    const { page, errors, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}`);
    const form = await mend(page, 'Treffen, Sa 08.02.2025');
    expect(await form.getByLabel('Dauer').inputValue()).toBe('90');
    expect(await form.getByLabel('Notiz').inputValue()).toBe('An der Elbe.');
    await form.getByRole('radio', { name: 'Tippfehler' }).check();
    await form.getByRole('button', { name: 'Korrektur speichern' }).click();
    await form.getByText('Noch ist nichts anders als zuvor.').waitFor();

    await form.getByLabel('Dauer').fill('60');
    await form.getByLabel('Notiz').fill('');
    await screenshot(page, 'correction');
    await form.getByRole('button', { name: 'Korrektur speichern' }).click();
    await page.getByText('Treffen, Sa 08.02.2025: korrigiert').waitFor();

    const entry = entriesOf(page, 'Sa 08.02.2025');
    await entry.getByText('60 Min.', { exact: true }).waitFor();
    await entry
      .getByText(/^korrigiert am .*90 Min\. → 60 Min\..*An der Elbe\. → ohne Angabe.*Tippfehler/)
      .waitFor();
    expect(await entry.getByRole('blockquote').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('is refused at its field, and nothing is lost', async () => {
    const { page, close } = await openPage(browser, service.url, phone);
    await page.goto(`/tandems/${tandemId}`);
    const form = await mend(page, 'Treffen, Sa 08.02.2025');
    await form.getByLabel('Dauer').fill('0');
    await form.getByRole('radio', { name: 'Tippfehler' }).check();
    await form.getByRole('button', { name: 'Korrektur speichern' }).click();
    await form.getByText('Bitte eine ganze Zahl').waitFor();
    expect(await form.getByLabel('Dauer').inputValue()).toBe('0');
    await close();
  });

  it('is withdrawn as a duplicate, no longer counts, and can hold again', async () => {
    const { page, errors, close } = await openPage(browser, service.url, phone);
    await page.goto(`/tandems/${tandemId}`);
    const form = await mend(page, 'Treffen, Sa 15.02.2025');
    await form.getByRole('radio', { name: 'Gehört hier nicht hin: zurückziehen' }).check();
    await form.getByRole('radio', { name: 'doppelt erfasst' }).check();
    await screenshot(page, 'withdrawal');
    await form.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
    await page.getByText('Treffen, Sa 15.02.2025: zurückgezogen').waitFor();
    await meetingsComeTo(3);

    await page.getByText('Zurückgezogen (1)').click();
    await page.getByText(/^zurückgezogen am .*doppelt erfasst/).waitFor();
    await page.getByRole('button', { name: 'Wieder gelten lassen: Treffen, Sa 15.02.2025' }).click();
    const restoring = page.getByRole('dialog', { name: 'Treffen, Sa 15.02.2025' });
    await restoring.getByRole('radio', { name: 'hat nicht stattgefunden' }).check();
    await restoring.getByRole('button', { name: 'Wieder gelten lassen' }).click();
    await page.getByText('Treffen, Sa 15.02.2025: gilt wieder').waitFor();
    await meetingsComeTo(4);
    await page.getByText('Zurückgezogen (1)').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  it('that holds something personal takes two to withdraw', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}`);
    const form = await mend(page, 'Treffen, Sa 08.02.2025');
    await form.getByRole('radio', { name: 'Gehört hier nicht hin: zurückziehen' }).check();
    await form.getByText('zurückgezogen wird er zu zweit').waitFor();
    await form.getByRole('radio', { name: 'falsches Tandem' }).check();
    await form.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
    await form.getByText('Bitte wählen.').waitFor();
    expect((await api.tandem(tandemId)).meetings).toBe(4);
    await close();
  });
});

describe('looking back', () => {
  /** What was known before the meeting of 8 February was corrected. */
  const correctedSince = async (): Promise<string> => {
    const { items } = await api.timeline(tandemId);
    const meeting = items.find(({ occurredOn }) => occurredOn === '2025-02-08');
    const before = new Date().toISOString();
    await sleep(20);
    await api.command(`/tandems/${tandemId}/corrections`, {
      occurredOn: '2025-03-01',
      targetEventId: meeting?.eventId,
      changes: { durationMinutes: 60 },
      reason: 'typo',
    });
    return before;
  };

  it('shows what was known then, explains what today shows otherwise, and keeps it in the address', async () => {
    const before = await correctedSince();
    const { page, errors, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}/history?known-at=${encodeURIComponent(before)}`);
    await page.getByRole('region', { name: 'Stand damals' }).waitFor();
    const entry = entriesOf(page, 'Sa 08.02.2025');
    await entry.getByText('90 Min.', { exact: true }).waitFor();
    await entry.getByRole('button', { name: 'Stand danach' }).click();
    expect(await entry.getByRole('definition').filter({ hasText: /^2$/ }).count()).toBe(1);

    await page.getByRole('checkbox', { name: 'Mit heute vergleichen' }).check();
    const difference = page.getByRole('region', { name: 'Was heute anders aussieht' });
    await difference.getByText(/korrigiert durch .*90 Min\. → 60 Min\./).waitFor();
    await screenshot(page, 'history-compared');
    expect(new URL(page.url()).searchParams.get('compare')).toBe('today');
    await page.reload();
    await difference.getByText(/korrigiert durch/).waitFor();

    await page.getByRole('button', { name: 'Zurück auf heute' }).click();
    await page.getByRole('region', { name: 'Stand heute' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await entry.getByText('60 Min.', { exact: true }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('reaches back to a day on which nothing was known, and up to a day of the course', async () => {
    const { page, close } = await openPage(browser, service.url, phone);
    await page.goto(`/tandems/${tandemId}`);
    await page.getByRole('link', { name: 'Geschichte und Rückblick' }).tap();
    await page.getByLabel('Bekannt am').fill('2024-06-01');
    await page.getByText('An diesem Tag war von diesem Tandem noch nichts erfasst.').waitFor();
    await page.getByLabel('Bekannt am').fill('');
    await page.getByLabel('Geschehen bis').fill('2025-02-08');
    await page.getByText('soweit es bis zum 08.02.2025 geschehen ist').waitFor();
    await entriesOf(page, 'Sa 08.02.2025').waitFor();
    await entriesOf(page, 'Sa 15.02.2025').first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2025-02-08');
    await close();
  });

  it('can be taken along from the viewpoint that is shown', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto(`/tandems/${tandemId}/history?as-of=2025-02-08`);
    const href = await page.getByRole('link', { name: 'Tabelle (CSV)' }).getAttribute('href');
    const file = await fetch(new URL(href ?? '', service.url));
    const text = await file.text();
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(text).toContain('An der Elbe.');
    expect(text).not.toContain('2025-02-15');
    await close();
  });
});
