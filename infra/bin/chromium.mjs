// A Chromium for the browser tests: found on the system, else installed in the way the platform allows.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './prepare.mjs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const find = () => places.find((place) => place && existsSync(place));

const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };

const installWithApt = () => {
  const isRoot = process.getuid?.() === 0;
  if (!has('apt-get') || (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0)) return;
  const [program, prefix] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const apt = (...args) => run(program, [...prefix, ...args], quiet);
  apt('update', '-qq');
  if (!apt('install', '-y', '-qq', '--no-install-recommends', 'chromium').ok) {
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium-browser');
  }
};

/** Path of a Chromium; ends the process with a clear message when there is none to be had. */
export const requireChromium = () => {
  const found = find();
  if (found) return found;
  console.error('Chromium fehlt und wird installiert … / installing Chromium …');
  installWithApt();
  const installed = find();
  if (installed) return installed;
  console.error(
    'Für die Browser-Tests fehlt ein Chromium. Bitte Chromium oder Chrome installieren oder CHROMIUM_PATH setzen.\n' +
      'The browser tests need a Chromium: install Chromium or Chrome, or set CHROMIUM_PATH.',
  );
  process.exit(1);
};
