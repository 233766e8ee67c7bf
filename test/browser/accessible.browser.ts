import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aMeeting, clientOf } from '../e2e/client.js';
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
let tandemPath: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  const api = clientOf(service.url);
  const { tandemId } = await api.active();
  tandemPath = `/tandems/${tandemId}`;
  await api.command('/staff', { occurredOn: '2024-01-15', name: 'Ayşe Brandt', roles: ['coordinator'] });
  await api.command(`${tandemPath}/meetings`, {
    occurredOn: '2025-02-08',
    ...aMeeting,
    mood: 4,
    note: 'Elbe.',
  });
  await api.command(`${tandemPath}/missed-meetings`, {
    occurredOn: '2025-02-15',
    cancelledBy: 'mentee',
    reason: 'illness',
  });
  await api.command(`${tandemPath}/conflicts`, {
    occurredOn: '2025-03-01',
    severity: 'high',
    category: 'reliability',
  });
  await api.command(`${tandemPath}/pause`, { occurredOn: '2025-04-01', reason: 'holiday' });
  const { revision } = await api.command(`${tandemPath}/resumption`, { occurredOn: '2025-04-20' });
  await api.tandemAt(tandemId, revision);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

interface Screen {
  readonly name: string;
  readonly path: () => string;
  readonly open?: (page: Page) => Promise<void>;
}

const screens: readonly Screen[] = [
  { name: 'list', path: () => '/' },
  { name: 'nothing found', path: () => '/?q=niemand' },
  { name: 'tandem', path: () => tandemPath },
  { name: 'new tandem', path: () => '/new' },
  { name: 'staff', path: () => '/staff' },
  {
    name: 'operations',
    path: () => '/operations',
    open: async (page) => {
      await page.getByText('Technische Angaben').first().click();
    },
  },
  {
    name: 'meeting form',
    path: () => tandemPath,
    open: async (page) => {
      await page.getByRole('button', { name: 'Treffen erfassen' }).click();
      await page.getByRole('button', { name: 'Stimmung und Notiz' }).click();
    },
  },
  {
    name: 'menu',
    path: () => tandemPath,
    open: async (page) => {
      await page.getByRole('button', { name: 'Weitere' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'form of a command with faults',
    path: () => tandemPath,
    open: async (page) => {
      await page.getByRole('button', { name: 'Weitere' }).click();
      await page.getByRole('menuitem', { name: 'Beenden' }).click();
      await page.getByRole('radio', { name: 'Anderer Tag' }).check();
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Bitte wählen.').first().waitFor();
    },
  },
];

const devices = [
  { device: 'phone', options: phone },
  { device: 'phone, dark', options: { ...phone, colorScheme: 'dark' } },
  { device: 'desk', options: desk },
] as const;

describe.each(devices)('on a $device', ({ device, options }) => {
  it.each(screens)('$name is accessible and no wider than the screen', async ({ name, path, open }) => {
    const { page, errors, close } = await openPage(browser, service.url, options);
    await page.goto(path());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('load');
    await page.locator('[aria-busy="true"], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
    await open?.(page);
    await settled(page);
    await screenshot(page, `${device} ${name}`.replace(/\W+/g, '-'));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('with the keyboard alone', () => {
  it('the form takes the focus, keeps it, and gives it back', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto(tandemPath);
    const button = page.getByRole('button', { name: 'Treffen erfassen' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Lernen' }).waitFor();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Treffen erfassen' }).waitFor();
    await close();
  });

  it('the content is one step away', async () => {
    const { page, close } = await openPage(browser, service.url, desk);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('content');
    await close();
  });
});
