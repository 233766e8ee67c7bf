// Everything that a command needs before it can run: packages and builds, each only when out of date.
// Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const oldestNode = [20, 19];

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(
    `Tandemspur braucht Node ≥ ${oldestNode.join('.')}, dies ist ${process.version}. / needs Node ≥ ${oldestNode.join('.')}.`,
  );
};

/** Runs a program to its end; its output goes to ours. */
export const run = (command, args, options = {}) => {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) return { ok: false, why: error.message };
  return { ok: status === 0, why: signal ?? `exit ${status}` };
};

const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => filesBelow(join(path, name)));
};

const digest = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const marksFolder = join(root, 'node_modules', '.tandemspur');

/** Does `work` unless it was done for the same inputs before. */
const unlessDone = (name, inputs, outputs, work) => {
  const mark = join(marksFolder, name);
  const wanted = digest(inputs);
  const done = existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (done && outputs.every((output) => existsSync(join(root, output)))) return;
  rmSync(mark, { force: true });
  work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
};

const npm = (...args) => {
  const cli = process.env.npm_execpath;
  return cli
    ? run(process.execPath, [cli, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
};

const install = () =>
  unlessDone('install', ['package.json', 'package-lock.json'], ['node_modules/typescript'], () => {
    console.error('Pakete werden installiert … / installing packages …');
    const { ok, why } = npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
    if (!ok)
      fail(
        `Die Installation der Pakete ist gescheitert (${why}). / npm ci failed; check the network and run again.`,
      );
  });

const tool = (path) => join(root, 'node_modules', path);

const build = (name, inputs, output, args) =>
  unlessDone(`build-${name}`, [...inputs, 'package-lock.json', 'tsconfig.base.json'], [output], () => {
    console.error(`${name} wird gebaut … / building ${name} …`);
    const { ok, why } = run(process.execPath, args, { stdio: ['ignore', 2, 2] });
    if (!ok) fail(`Der Bau von ${name} ist gescheitert (${why}). / building ${name} failed.`);
  });

/** Installs and builds what is missing or older than its sources. */
export const prepare = ({ builds = true } = {}) => {
  requireNode();
  install();
  if (!builds) return;
  const server = ['apps/api', 'apps/projector', 'apps/cli', 'libs', 'tsconfig.build.json', 'nest-cli.json'];
  build('server', server, 'dist/server', [tool('@nestjs/cli/bin/nest.js'), 'build']);
  build('web', ['apps/web', 'libs/contracts'], 'dist/web', [
    tool('vite/bin/vite.js'),
    'build',
    '--logLevel',
    'warn',
    'apps/web',
    '--config',
    'apps/web/vite.config.ts',
  ]);
};

/** The same for the benchmarks, which need neither service nor web app. */
export const prepareBenchmarks = () => {
  prepare({ builds: false });
  build('bench', ['test/bench', 'libs', 'apps/api', 'tsconfig.bench.json', 'nest-cli.json'], 'dist/bench', [
    tool('@nestjs/cli/bin/nest.js'),
    ...['build', '--path', 'tsconfig.bench.json'],
  ]);
};
