import { describe, expect, test } from '@jest/globals';
import { asPosition } from '@tandemspur/event-store';
import type { LaneStatus, LastProof, ProjectionStatus } from '@tandemspur/projection-engine';
import { troublesOf } from './health.js';
import { renderStatus } from './render-status.js';

const lane = (number: number, owner: string | null = 'a1b2c3d4-worker', leaseMs = 5_000): LaneStatus => ({
  lane: number,
  position: asPosition('000000000007'),
  owner,
  leaseMs: owner === null ? null : leaseMs,
  applied: 700,
  lastBatch: 7,
  rate: 1_250.4,
  updatedAt: new Date('2026-11-21T12:00:00Z'),
});

const proof: LastProof = {
  ...{ projection: 'people', generation: '3', position: asPosition('000000000007') },
  ...{ expected: 1_400, applied: 1_400, parked: 0, skipped: 0, complete: true },
  provenAt: new Date('2026-11-21T11:58:59Z'),
};

const well: ProjectionStatus = {
  ...{ name: 'people', state: 'running', reason: null, version: 2 },
  live: { id: '3', version: 2, isCurrent: true },
  lanes: [lane(0), lane(1)],
  position: asPosition('000000000007'),
  ...{ lagEvents: 0, lagSeconds: 0, parkedKeys: 0, parkedEvents: 0 },
  ...{ building: null, previous: { version: 1 }, lastProof: proof },
};

const building = { version: 3, phase: 'copy', done: 45, total: 100, builder: 'cli', error: null };

describe('a projection', () => {
  test.each<[string, Partial<ProjectionStatus>, readonly string[]]>([
    ['is well', {}, []],
    ['is well when a person has paused it', { state: 'paused', lagEvents: 9_999, lagSeconds: 900 }, []],
    ['is well while it is built', { building }, []],
    ['is well while it is built again after a failure', { building: { ...building, error: 'x' } }, []],
    ['is well when it was never proven', { lastProof: null }, []],
    ['is stopped', { state: 'stopped' }, ['stopped']],
    ['has parked keys', { parkedKeys: 1, parkedEvents: 3 }, ['parked']],
    ['was proven to lack events', { lastProof: { ...proof, complete: false } }, ['incomplete']],
    ['could not be built', { building: { ...building, builder: null, error: 'x' } }, ['build-failed']],
    [
      'is behind, and nobody runs it',
      { lanes: [lane(0), lane(1, null)], lagEvents: 3, lagSeconds: 11 },
      ['unattended'],
    ],
    [
      'is behind, and whoever ran it is gone',
      { lanes: [lane(0, 'gone', 0)], lagEvents: 3, lagSeconds: null },
      ['unattended'],
    ],
    ['is well while lanes change hands', { lanes: [lane(0, null)], lagEvents: 3, lagSeconds: 2 }, []],
    [
      'is well when nobody runs it and nothing new concerns it',
      { lanes: [lane(0, null)], lagEvents: 3, lagSeconds: 0 },
      [],
    ],
  ])('%s', (_, difference, troubles) => {
    expect(troublesOf({ ...well, ...difference })).toEqual(troubles);
  });
});

describe('the status', () => {
  test('is a table', () => {
    expect(renderStatus([well], 'en').split('\n')).toEqual([
      'projection  state    version      lag     /s  parked  lanes            building  last proof',
      'people      running  2        0 (0 s)  2,501       0  2/2 a1b2c3d4 ×2  –         complete 2026-11-21 11:58 UTC',
      '',
    ]);
  });

  test('says in German what is wrong, and what to do', () => {
    const text = renderStatus(
      [
        {
          ...well,
          ...{ state: 'stopped', reason: '100 keys are parked', parkedKeys: 100, parkedEvents: 1_312 },
          ...{ live: { id: '3', version: 1, isCurrent: false }, lanes: [lane(0), lane(1, 'e5f6a7b8-other')] },
          ...{ lagEvents: 10_000, lagSeconds: null, building },
          lastProof: { ...proof, complete: false },
        },
      ],
      'de',
    );
    expect(text).toMatch(
      /people +gestoppt +1 → 2 +≥ 10\.000 \(\?\) +2\.501 +100 +2\/2 a1b2c3d4 ×1 e5f6a7b8 ×1 +v3 Lesen 45 % +UNVOLL/,
    );
    expect(text).toContain(
      'people ist gestoppt (100 keys are parked). Ursache beheben, dann „projections resume',
    );
    expect(text).toContain(
      'people hat 100 geparkte Schlüssel (1312 Ereignisse): „projections parked people“.',
    );
    expect(text).toContain('people ist nicht vollständig');
  });

  test('names the free lanes and the error of a build', () => {
    const text = renderStatus(
      [
        {
          ...well,
          ...{ lanes: [lane(0), lane(1, null)], lagEvents: 3, lagSeconds: 7_300 },
          building: { ...building, phase: null, builder: null, error: 'event e1 cannot be read' },
        },
      ],
      'en',
    );
    expect(text).toContain('3 (2 h)');
    expect(text).not.toContain('v3');
    expect(text).toContain('people is behind, and only 1 of 2 lanes are run: is the service running?');
    expect(text).toContain('The new generation of people could not be built: event e1 cannot be read');
  });
});
