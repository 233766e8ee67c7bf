import { Arena } from './arena.js';
import type { Measurement } from './benchmark.js';
import { benchmarks } from './catalogue.js';
import { describeMachine } from './machine.js';
import { parseOptions, UsageError, type Options } from './options.js';
import { jsonLine, summary, table, type Result } from './report.js';
import { startServer, type BenchServer } from './server.js';

const tell = (line: string): void => {
  process.stderr.write(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}\n`);
};

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    interrupted.abort();
  });
}

const measure = async (
  server: BenchServer,
  measurement: Measurement,
  options: Options,
): Promise<Result[]> => {
  const arena = new Arena(server, { ...options, tell, signal: interrupted.signal });
  try {
    const findings = await measurement.run(arena);
    return measurement.goals.flatMap((goal, index) => {
      const finding = findings[index];
      if (!finding) throw new Error(`nothing was found out about ${goal.id}`);
      return options.only.length === 0 || options.only.includes(goal.id) ? [{ goal, finding }] : [];
    });
  } finally {
    await arena.close();
  }
};

const run = async (options: Options): Promise<void> => {
  const measurements = (benchmarks.find(({ name }) => name === options.benchmark)?.measurements ?? []).filter(
    ({ goals }) => options.only.length === 0 || goals.some(({ id }) => options.only.includes(id)),
  );
  const server = await startServer();
  try {
    for (const line of await describeMachine(server.folder)) tell(line);
    const results: Result[] = [];
    for (const measurement of measurements) {
      interrupted.signal.throwIfAborted();
      const found = await measure(server, measurement, options);
      results.push(...found);
      if (options.json) for (const result of found) console.log(jsonLine(result));
    }
    if (options.json) console.error(summary(results));
    else console.log(table(results));
  } finally {
    await server.stop();
  }
};

try {
  const goals = Object.fromEntries(
    benchmarks.map(({ name, measurements }) => [
      name,
      measurements.flatMap((measurement) => measurement.goals.map(({ id }) => id)),
    ]),
  );
  await run(parseOptions(process.argv.slice(2), goals));
} catch (error) {
  if (interrupted.signal.aborted) {
    console.error('Abgebrochen. / Interrupted.');
    process.exitCode = 130;
  } else {
    const wrongUse = error instanceof UsageError;
    console.error(wrongUse ? error.message : error);
    process.exitCode = wrongUse ? 2 : 1;
  }
}
if (process.connected) process.disconnect();
