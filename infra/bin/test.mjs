// npm test: every tier, on a throw-away PostgreSQL and in a real Chromium. The last line counts them all.
// npm test -- <jest arguments> runs what they select, e.g. npm test -- libs/domain
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { prepare, prepareBenchmarks, root } from './prepare.mjs';

prepare();
prepareBenchmarks();

const selected = process.argv.slice(2);

// Tiers that run whole processes get the machine for themselves, or their time limits measure the neighbours.
const groups = [
  { tiers: ['unit', 'integration'], workers: '2' },
  { tiers: ['e2e', 'faults', 'browser'], workers: '1' },
];

const { startEmbeddedPostgres } = await import(
  new URL('dist/server/libs/platform/src/index.js', `file://${root}`).href
);

const scratch = mkdtempSync(join(tmpdir(), 'tandemspur-test-'));
// A setting of the shell must not lead a test to somebody's data.
const ours = new Set([
  'DATABASE_URL',
  'EVENT_STORE_URL',
  'DATA_DIR',
  'PORT',
  'HOST',
  'LOG_LEVEL',
  'PROJECTIONS',
]);
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name))),
  CHROMIUM_PATH: requireChromium(),
  NODE_ENV: 'test',
};

let child;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    child?.kill(signal);
  });
}

const jest = ({ tiers, workers }, outputFile) =>
  new Promise((resolve) => {
    child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
        ...['--selectProjects', ...tiers],
        ...['--maxWorkers', workers, '--json', '--outputFile', outputFile, '--passWithNoTests'],
        ...(selected.length > 0 ? ['--', ...selected] : []),
      ],
      { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    child.on('exit', resolve);
  });

const total = { passed: 0, failed: 0, skipped: [] };

const addUp = (outputFile) => {
  const report = JSON.parse(readFileSync(outputFile, 'utf8'));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  for (const suite of report.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status !== 'passed' && test.status !== 'failed') total.skipped.push(test.fullName);
    }
  }
};

const postgres = await startEmbeddedPostgres({ dataDir: join(scratch, 'postgres'), durable: false });
try {
  environment.TEST_DATABASE_URL = postgres.adminUrl;
  for (const [index, group] of groups.entries()) {
    if (interrupted) break;
    const outputFile = join(scratch, `report-${index}.json`);
    await jest(group, outputFile);
    if (!interrupted) addUp(outputFile);
  }
} finally {
  await postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
}

for (const name of total.skipped) console.error(`skipped, which counts as failed: ${name}`);
const failed = total.failed + total.skipped.length + (interrupted ? 1 : 0);
console.log(`${total.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && total.passed > 0 ? 0 : 1;
