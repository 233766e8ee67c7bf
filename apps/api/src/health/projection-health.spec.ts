import { expect, test } from '@jest/globals';
import type { ProjectionView } from '@tandemspur/contracts';
import { projectionHealthOf } from './projection-health.js';

const well: ProjectionView = {
  name: 'people',
  state: 'running',
  reason: null,
  version: 2,
  live: { id: '1', version: 2, isCurrent: true },
  lanes: [],
  position: '000000000007',
  lagEvents: 9_999,
  lagSeconds: 3,
  parkedKeys: 0,
  parkedEvents: 0,
  building: null,
  previous: null,
  lastProof: null,
};
const build = { version: 3, phase: 'fold', done: 1, total: 2, builder: 'w', error: null };
const proof = {
  ...{ complete: true, provenAt: '2026-01-01T00:00:00.000Z', position: '000000000007' },
  ...{ expected: 7, applied: 7, parked: 0, skipped: 0 },
};

test.each<[string, Partial<ProjectionView>, string[]]>([
  ['a projection that keeps up', {}, []],
  ['one that somebody has paused', { state: 'paused' }, []],
  ['one that is rebuilt at the same version', { building: build }, []],
  ['one that is proven complete', { lastProof: proof }, []],
  ['one that has stopped', { state: 'stopped' }, ['stopped']],
  ['a paused one far behind', { state: 'paused', lagEvents: 10_000 }, ['behind']],
  ['one with parked keys', { parkedKeys: 1 }, ['parked']],
  ['one that lacks events', { lastProof: { ...proof, complete: false } }, ['incomplete']],
  [
    'one of another version',
    { building: build, live: { id: '1', version: 1, isCurrent: false } },
    ['outdated'],
  ],
])('%s', (_, view, because) => {
  const health = projectionHealthOf({ ...well, ...view });
  expect(health.because).toEqual(because);
  expect(health.status).toBe(because.length === 0 ? 'ok' : 'degraded');
});
