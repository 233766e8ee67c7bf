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
let personPath: string;
let programmePath: string;
let gatheringPath: string;
let concernPath: string;

const day = '2024-01-15';

/** One of each kind of thing that has a screen of its own. */
const fillScreens = async (api: ReturnType<typeof clientOf>, menteeId: string): Promise<void> => {
  const programme = await api.command('/programmes', {
    occurredOn: day,
    name: 'Chancenpatenschaften',
    targetGroup: 'chance',
    agreedTermMonths: 12,
    meetingIntervalDays: 14,
    modes: ['in_person', 'digital'],
  });
  const mentor = await api.command('/mentors', {
    occurredOn: day,
    name: 'Hannelore Schmidt-Wiedenbrück',
    wishes: 'Lesen, Schach, und jemand in der Nähe',
    postcodeArea: '22765',
    programmeId: programme.id,
  });
  await api.command(`/people/${mentor.id}/interviews`, {
    occurredOn: '2024-02-01',
    durationMinutes: 60,
    mode: 'in_person',
    outcome: 'suitable',
  });
  await api.command('/mentees', {
    occurredOn: day,
    name: 'Olivia Mendes',
    targetGroup: 'chance',
    isMinor: true,
    wishes: 'Deutsch üben und Fahrrad fahren',
    postcodeArea: '22765',
    programmeId: programme.id,
  });
  const gathering = await api.command('/gatherings', {
    occurredOn: day,
    kind: 'stammtisch',
    title: 'Stammtisch im Januar',
    mode: 'in_person',
    durationMinutes: 120,
  });
  await api.command(`/gatherings/${gathering.id}/attendance`, {
    occurredOn: day,
    personIds: [mentor.id, menteeId],
  });
  const concern = await api.command('/safeguarding', {
    occurredOn: '2024-03-01',
    channel: 'phone',
    urgency: '24h',
    online: false,
    text: 'Ein Beispiel.',
  });
  await api.command(`/safeguarding/${concern.id}/assessment`, {
    occurredOn: '2024-03-02',
    method: 'team',
    expertConsulted: true,
  });
  personPath = `/people/${mentor.id}`;
  programmePath = `/programmes/${programme.id}`;
  gatheringPath = `/gatherings/${gathering.id}`;
  concernPath = `/safeguarding/${concern.id}`;
  await api.eventually(async () =>
    (await api.get(concernPath)).status === 200 && (await api.get(personPath)).status === 200
      ? true
      : undefined,
  );
};

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
  const api = clientOf(service.url);
  const { tandemId, menteeId } = await api.active();
  tandemPath = `/tandems/${tandemId}`;
  await fillScreens(api, menteeId);
  const staff = await api.command('/staff', { occurredOn: day, name: 'Ayşe Brandt', roles: ['coordinator'] });
  await api.command('/staff', { occurredOn: day, name: 'Jonas Weiß', roles: ['quality_manager'] });
  const assigned = { occurredOn: '2025-02-02', to: staff.id, absenceCover: false };
  await api.command(`${tandemPath}/coordinator`, assigned);
  await api.command(`/staff/${staff.id}/departure`, { occurredOn: '2025-05-01' });
  await api.command(`${tandemPath}/meetings`, {
    occurredOn: '2025-02-08',
    ...aMeeting,
    mood: 4,
    note: 'Elbe.',
  });
  const twice = await api.command(`${tandemPath}/meetings`, { occurredOn: '2025-02-09', ...aMeeting });
  await api.command(`${tandemPath}/retractions`, {
    occurredOn: '2025-02-10',
    targetEventId: twice.eventIds[0],
    reason: 'duplicate',
  });
  await api.command(`${tandemPath}/goals`, {
    occurredOn: '2025-02-12',
    domain: 'school',
    text: 'Ein Praktikum finden',
    dueOn: '2025-06-01',
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
  { name: 'history', path: () => `${tandemPath}/history` },
  { name: 'looking back', path: () => `${tandemPath}/history?as-of=2025-02-08&compare=today` },
  { name: 'nothing known', path: () => `${tandemPath}/history?known-at=2024-01-01` },
  { name: 'briefing', path: () => `${tandemPath}/briefing` },
  {
    name: 'correction',
    path: () => tandemPath,
    open: async (page) => {
      await page.getByRole('button', { name: /^Treffen, .* korrigieren oder zurückziehen$/ }).click();
      await page.getByLabel('Dauer').waitFor();
    },
  },
  {
    name: 'withdrawal with faults',
    path: () => tandemPath,
    open: async (page) => {
      await page.getByText('Zurückgezogen (1)').click();
      await page.getByRole('button', { name: /^Treffen, .* korrigieren oder zurückziehen$/ }).click();
      await page.getByRole('radio', { name: 'Gehört hier nicht hin: zurückziehen' }).check();
      await page.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
      await page.getByText('Bitte wählen.').first().waitFor();
    },
  },
  { name: 'new tandem', path: () => '/new' },
  {
    name: 'new tandem with somebody chosen',
    path: () => `/new?mentor=${personPath.split('/').at(-1) ?? ''}`,
  },
  { name: 'staff', path: () => '/staff' },
  { name: 'worklist', path: () => '/worklist' },
  { name: 'people', path: () => '/people' },
  { name: 'person', path: () => personPath },
  {
    name: 'waiting',
    path: () => '/waiting?postcode=22767',
    open: (page) => page.getByText('benachbart').waitFor(),
  },
  { name: 'handovers', path: () => '/handovers' },
  { name: 'programmes', path: () => '/programmes' },
  { name: 'programme', path: () => programmePath },
  { name: 'gatherings', path: () => '/gatherings' },
  { name: 'gathering', path: () => gatheringPath },
  { name: 'safeguarding', path: () => '/safeguarding' },
  { name: 'concern', path: () => concernPath },
  { name: 'overview', path: () => '/overview?known-at=2026-01-01' },
  { name: 'organisation', path: () => '/organisation' },
  {
    name: 'navigation menu',
    path: () => '/worklist',
    open: async (page) => {
      await page.getByRole('button', { name: 'Mehr', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Kinderschutz' }).waitFor();
    },
  },
  {
    name: 'form of a registration',
    path: () => '/people',
    open: async (page) => {
      await page.getByRole('button', { name: 'Aufnehmen' }).click();
      await page.getByRole('menuitem', { name: 'Mentee anmelden' }).click();
      await page.getByRole('button', { name: 'Weitere Angaben' }).click();
    },
  },
  {
    name: 'form with several people',
    path: () => gatheringPath,
    open: async (page) => {
      await page.getByRole('button', { name: 'Teilnahme erfassen' }).click();
      await page.getByRole('combobox', { name: 'Teilgenommen haben' }).fill('Schmidt');
      await page.getByRole('option').first().click();
    },
  },
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
