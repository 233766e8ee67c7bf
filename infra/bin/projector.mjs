// npm run projector: the projections alone, beside services that leave them to it (PROJECTIONS=elsewhere).
import { loadEnvironment } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { runServer } from './run-server.mjs';

prepare();
loadEnvironment();
process.exitCode = await runServer('apps/projector/src/main.js');
