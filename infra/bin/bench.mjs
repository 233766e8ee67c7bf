// npm run bench -- append: measures against the project's goals; npm run bench says which benchmarks there are.
import { join } from 'node:path';
import { prepareBenchmarks } from './prepare.mjs';
import { runServer } from './run-server.mjs';

prepareBenchmarks();
process.exitCode = await runServer(join('..', 'bench/test/bench/main.js'), process.argv.slice(2));
