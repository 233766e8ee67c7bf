// npm run check: format, types, lint, import rules, unused code, unit tests. Stops at nothing, tells all.
import { join } from 'node:path';
import { prepare, root, run } from './prepare.mjs';

prepare({ builds: false });

const tool = (path) => join(root, 'node_modules', path);
const steps = {
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  types: ['typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
  'types of the web app': ['typescript/bin/tsc', '-p', 'apps/web/tsconfig.json', '--noEmit'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  'import rules': [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['apps', 'libs', 'test'],
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  'unused code': ['knip/bin/knip.js', '--no-progress'],
};

const results = Object.entries(steps).map(([name, [path, ...args]]) => {
  const began = Date.now();
  const { ok, why } = run(process.execPath, [tool(path), ...args]);
  return { name, ok, why, seconds: (Date.now() - began) / 1000 };
});

const began = Date.now();
const unit = run(process.execPath, [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  tool('jest/bin/jest.js'),
  '--selectProjects',
  'unit',
]);
results.push({ name: 'unit tests', ...unit, seconds: (Date.now() - began) / 1000 });

console.log();
for (const { name, ok, why, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)${ok ? '' : `: ${why}`}`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
