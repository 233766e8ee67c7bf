import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startService, type TestService } from '../service.js';
import { clientOf } from './client.js';
import { projectionNames } from './projection-names.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

/** One line: name, labels, value; prom-client writes "Nan", and Prometheus minds no case. */
const sample = /^([a-z_:][a-z0-9_:]*)(?:\{(.*)\})? (-?(?:[0-9.]+(?:e[+-]?\d+)?|Inf)|NaN)$/i;

const scrape = async () => {
  const response = await fetch(`${service.url}/api/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.filter((line) => !sample.test(line))).toEqual([]);
  return lines.map((line) => {
    const [, name = '', labels = '', value = ''] = sample.exec(line) ?? [];
    return { name, labels, value: Number(value) };
  });
};

const sumOf = (samples: Awaited<ReturnType<typeof scrape>>, name: string, labels = ''): number =>
  samples
    .filter((each) => each.name === name && each.labels.includes(labels))
    .reduce((sum, { value }) => sum + value, 0);

it('tells Prometheus how the projections stand, what was written, and how the process is', async () => {
  const api = clientOf(service.url);
  const { tandemId, revision } = await api.active();
  await api.tandemAt(tandemId, revision);
  const samples = await api.eventually(async () => {
    const found = await scrape();
    const applied = sumOf(
      found,
      'tandemspur_projection_applied_events_total',
      'projection="tandem-timeline"',
    );
    return applied === 3 ? found : undefined;
  });
  for (const name of ['lag_events', 'lag_seconds', 'parked_keys']) {
    const gauges = samples.filter((each) => each.name === `tandemspur_projection_${name}`);
    expect(gauges.map(({ labels }) => labels)).toEqual(projectionNames.map((each) => `projection="${each}"`));
  }
  expect(sumOf(samples, 'tandemspur_projection_parked_keys')).toBe(0);
  expect(sumOf(samples, 'tandemspur_projection_lanes_owned', 'projection="people"')).toBe(1);
  expect(sumOf(samples, 'tandemspur_projection_batch_events_sum', 'projection="tandem-timeline"')).toBe(3);
  expect(sumOf(samples, 'tandemspur_projection_write_seconds_count')).toBeGreaterThanOrEqual(2);
  expect(sumOf(samples, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  expect(sumOf(samples, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
});
