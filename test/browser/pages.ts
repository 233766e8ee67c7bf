import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

const screenshots = join('dist', 'screenshots');

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const startBrowser = (): Promise<Browser> => {
  const { CHROMIUM_PATH: executablePath } = process.env;
  return chromium.launch({ args: flags, ...(executablePath ? { executablePath } : {}) });
};

/** As small as phones in use are. */
export const phone: BrowserContextOptions = {
  viewport: { width: 375, height: 667 },
  hasTouch: true,
  isMobile: true,
};
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Longer than anything should take; shorter than a test may, so that a failure names what was waited for. */
const patienceMilliseconds = 10_000;

/** A page of its own, as if on a device of its own; what the page throws fails the test that asks for `errors`. */
export const openPage = async (browser: Browser, url: string, options: BrowserContextOptions) => {
  const context = await browser.newContext({ locale: 'de-DE', baseURL: url, ...options });
  context.setDefaultTimeout(patienceMilliseconds);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) errors.push(message.text());
  });
  return { page, errors, close: () => context.close() };
};

export const screenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
};

/** Counts how often a finger touches the screen. */
export const countingTaps = () => {
  let taps = 0;
  return {
    tap: async (target: Locator): Promise<void> => {
      taps += 1;
      await target.tap();
    },
    count: (): number => taps,
  };
};

/** Every rule of WCAG 2.2 AA that axe knows, broken: rule and elements. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) =>
        id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))
  `);
};

/** Pixels by which the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Resolves when the sheet has come to rest and animations no longer blur what is looked at. */
export const settled = async (page: Page): Promise<void> => {
  await page.evaluate(
    'Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))',
  );
};
