// npm run cli -- <command>: the command line over the same data as the service.
import { loadEnvironment } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { runServer } from './run-server.mjs';

prepare();
loadEnvironment();
process.exitCode = await runServer('apps/cli/src/main.js', process.argv.slice(2));
