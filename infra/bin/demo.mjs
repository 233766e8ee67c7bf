// npm run demo -- --tandems 120 --seed 7: the same service on a data directory of its own, with an invented organisation.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvironment } from './environment.mjs';
import { prepare, root } from './prepare.mjs';
import { runServer } from './run-server.mjs';

prepare();
loadEnvironment();

const folder = join(process.env.DATA_DIR || join(root, '.data'), 'demo');
const memory = join(folder, 'demo.json');

/** The parameters of the demo that is there: its "today" stays, so that an interrupted seeding goes on. */
const remembered = () => {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return undefined;
  }
};

const asked = process.argv.slice(2);
const parameters = remembered() ?? { asked, until: new Date().toISOString().slice(0, 16) };
if (asked.length > 0 && JSON.stringify(asked) !== JSON.stringify(parameters.asked)) {
  console.error(
    `In ${folder} liegt schon eine Demo mit anderen Angaben (${parameters.asked.join(' ') || 'ohne'}). ` +
      'Den Ordner löschen oder DATA_DIR auf einen anderen setzen.\n' +
      'There is a demo with other parameters: delete the folder, or set DATA_DIR to another one.',
  );
  process.exit(1);
}

const environment = { DATA_DIR: folder, DATABASE_URL: '', EVENT_STORE_URL: '' };
const until = parameters.asked.includes('--until') ? [] : ['--until', parameters.until];
mkdirSync(folder, { recursive: true });
writeFileSync(memory, JSON.stringify(parameters));
const seeded = await runServer('apps/cli/src/main.js', ['demo', ...parameters.asked, ...until], environment);
process.exitCode = seeded === 0 ? await runServer('apps/api/src/main.js', [], environment) : seeded;
