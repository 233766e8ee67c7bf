// npm start: from whatever state the checkout is in to a running service.
import { loadEnvironment } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { runServer } from './run-server.mjs';

prepare();
loadEnvironment();
process.exitCode = await runServer('apps/api/src/main.js');
