import { beforeEach, describe, expect, test } from '@jest/globals';
import { asPosition } from '@tandemspur/event-store';
import {
  BuildFailed,
  BuildInterrupted,
  BuildUnderWay,
  RevertRefused,
  VerificationFailed,
  type BuildResult,
  type ParkedKey,
  type Proof,
} from '@tandemspur/projection-engine';
import type { PhaseProgress } from '../progress-bar.js';
import type { Context, ExitCode, Phase } from './context.js';
import type { Operations } from './operations.js';
import { rebuild } from './rebuild.js';
import { retry } from './retry.js';
import { revertOne } from './revert.js';
import { setState } from './set-state.js';
import { showParked } from './show-parked.js';
import { skip } from './skip.js';
import { verify } from './verify.js';

const position = asPosition('000000000042');
const poison = {
  ...{ eventId: 'e-1', type: 'Met.v1', stream: 'tandem-1', position, error: 'RangeError: no such day' },
  parkedAt: new Date('2026-11-21T12:00:00Z'),
};
const parkedKey: ParkedKey = {
  ...{ projection: 'people', sequenceKey: 'tandem-1', streams: ['tandem-1'], poison, followers: 3 },
};
const generation = (id: string, version = 2): BuildResult['generation'] => ({
  ...{ id, projection: 'people', version, lanes: 4, status: 'live' },
});
const tables = [{ table: 'person', live: { rows: 9, hash: 'a' }, next: { rows: 12, hash: 'b' } }];
const built: BuildResult = {
  ...{ projection: 'people', generation: generation('8'), replaced: generation('7'), events: 1_234 },
  verification: { kind: 'equal', position, tables },
};
const sum = 'ab'.repeat(16);
const proof: Proof = {
  ...{ projection: 'people', generation: '7', position, lanes: [], provenAt: new Date(0), complete: true },
  ...{
    expected: 1_234,
    applied: 1_233,
    parked: 1,
    skipped: 2,
    sums: { expected: sum, appliedAndParked: sum },
  },
};

describe('the commands of projections', () => {
  let opened: number;
  beforeEach(() => {
    opened = 0;
  });

  const run = async (
    command: (context: Context) => Promise<ExitCode>,
    operations: Partial<Operations> = {},
    around: Partial<Context> = {},
  ) => {
    const said = { out: '', err: '' };
    const code = await command({
      ...{ language: 'en', json: false, known: ['people', 'staff'], signal: new AbortController().signal },
      result: (text) => (said.out += text),
      complaint: (text) => (said.err += text),
      open: () => {
        opened += 1;
        return Promise.resolve(operations as Operations);
      },
      ...around,
    });
    return { ...said, code };
  };
  const errorIn = (out: string): unknown => (JSON.parse(out) as { error: unknown }).error;

  test.each<[string, (context: Context) => Promise<ExitCode>, string]>([
    [
      'rebuild of an unknown one',
      (c) => rebuild(c, { names: ['people', 'x'] }),
      'There is no projection x. There are: people, staff.',
    ],
    ['verify of unknown ones', (c) => verify(c, ['x', 'y']), 'There is no projection x, y.'],
    ['parked of an unknown one', (c) => showParked(c, ['x']), 'There is no projection x.'],
    ['pause of none', (c) => setState(c, [], 'paused'), 'Exactly one projection is named here.'],
    ['revert of two', (c) => revertOne(c, ['people', 'staff']), 'Exactly one projection is named here.'],
    ['retry of nothing', (c) => retry(c, { names: ['people'] }), 'Either --key or --all.'],
    ['retry of both', (c) => retry(c, { names: ['people'], key: 'k', all: true }), 'Either --key or --all.'],
    ['skip without a key', (c) => skip(c, { names: ['people'], reason: 'r' }), 'The key is missing.'],
    ['skip without a reason', (c) => skip(c, { names: ['people'], key: 'k' }), 'The reason is missing.'],
    [
      'skip with a blank reason',
      (c) => skip(c, { names: ['people'], key: 'k', reason: ' ' }),
      'The reason is',
    ],
  ])('%s is wrong usage, and opens nothing', async (_, command, rule) => {
    const { out, err, code } = await run(command);
    expect({ out, code, opened }).toEqual({ out: '', code: 2, opened: 0 });
    expect(err).toContain(rule);
    const asJson = await run(command, {}, { json: true });
    expect({ err: asJson.err, code: asJson.code }).toEqual({ err: '', code: 2 });
    expect(errorIn(asJson.out)).toMatchObject({ rule: { de: expect.anything(), en: expect.anything() } });
  });

  test('rebuild builds all when none is named, shows progress, and says what verification found', async () => {
    const told: PhaseProgress<Phase>[] = [];
    const asked: unknown[] = [];
    const build: Operations['build'] = (names, { onDifference, onProgress }) => {
      asked.push([names, onDifference]);
      onProgress?.({ phase: 'copy', done: 5, total: 9 });
      return Promise.resolve([built, { ...built, projection: 'staff', replaced: generation('6', 1) }]);
    };
    const { out, code } = await run(
      (c) => rebuild(c, { names: [] }),
      { build },
      { progress: (p) => told.push(p) },
    );
    expect([code, asked]).toEqual([0, [[['people', 'staff'], 'fail']]]);
    expect(told).toEqual([{ phase: 'copy', done: 5, total: 9 }]);
    expect(out).toMatch(/^people +2 +1,234 +equal \(person 12\)$/m);
    expect(out).toMatch(/^staff +1 → 2 /m);
    const accepted = await run(
      (c) => rebuild(c, { names: ['staff'], acceptDifference: true }),
      { build },
      { json: true },
    );
    expect(asked[1]).toEqual([['staff'], 'accept']);
    expect(JSON.parse(accepted.out)).toMatchObject({
      projections: [{ verification: { kind: 'equal' } }, {}],
    });
  });

  test.each<[string, Error, ExitCode, RegExp]>([
    [
      'is under way',
      new BuildUnderWay('people', 'f00 cli:anna'),
      1,
      /being built elsewhere \(f00 cli:anna\)/,
    ],
    [
      'fails at an event',
      new BuildFailed('people', { eventId: 'e-1', type: 'Met.v1', position }, new RangeError('no such day')),
      1,
      /people cannot be built, Met\.v1 e-1 @ 000000000042: no such day\./,
    ],
    [
      'differs',
      new VerificationFailed('people', position, tables),
      3,
      /person \(9 → 12\).*--accept-difference/,
    ],
    ['loses its database', new Error('ECONNREFUSED'), 1, /Broken off: ECONNREFUSED\./],
    ['is interrupted', new BuildInterrupted(), 130, /Interrupted/],
  ])('a rebuild that %s says so', async (_, error, expected, rule) => {
    const build = () => Promise.reject(error);
    const once = { tries: 1, pauseMs: 0 };
    const { out, err, code } = await run((c) => rebuild(c, { names: [] }, once), { build });
    expect({ out, code }).toEqual({ out: '', code: expected });
    expect(err).toMatch(rule);
    const asJson = await run((c) => rebuild(c, { names: [] }, once), { build }, { json: true });
    expect([asJson.code, asJson.err]).toEqual([expected, '']);
    expect(JSON.parse(asJson.out)).toMatchObject(expected === 130 ? { interrupted: true } : { error: {} });
  });

  test('a rebuild waits for one that was killed to let go', async () => {
    let tries = 0;
    const build = () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new BuildUnderWay('people', 'f00')) : Promise.resolve([built]);
    };
    const patience = { tries: 5, pauseMs: 1 };
    const { code } = await run((c) => rebuild(c, { names: ['people'] }, patience), { build });
    expect([code, tries]).toEqual([0, 3]);
  });

  test('Ctrl-C before anything began is an interruption, too', async () => {
    const { code } = await run((c) => verify(c, []), {}, { signal: AbortSignal.abort() });
    expect(code).toBe(130);
  });

  test('revert says which generation is live, or why it cannot', async () => {
    const revert = () => Promise.resolve({ generation: generation('7', 1), replaced: generation('8') });
    const { out, code } = await run((c) => revertOne(c, ['people']), { revert });
    expect(code).toBe(0);
    expect(out).toContain(
      'people: generation 7 (version 1) is live again; generation 8 is the previous one now.',
    );
    for (const reason of ['no-previous', 'other-version', 'other-columns', 'other-store'] as const) {
      const refused = await run(
        (c) => revertOne(c, ['people']),
        { revert: () => Promise.reject(new RevertRefused('people', reason)) },
        { json: true },
      );
      expect(refused.code).toBe(1);
      expect(errorIn(refused.out)).toMatchObject({ code: reason });
    }
  });

  test('parked shows what each key waits for', async () => {
    const { out, code } = await run((c) => showParked(c, []), { parked: () => Promise.resolve([parkedKey]) });
    expect(code).toBe(0);
    expect(out).toMatch(/^people {2}--key tandem-1\n {2}event +e-1 Met\.v1\n {2}position +000000000042\n/);
    expect(out).toMatch(/error +RangeError: no such day\n {2}waiting with it +3 later events\n/);
    const none = await run((c) => showParked(c, ['staff']), { parked: () => Promise.resolve([]) });
    expect([none.code, none.out]).toEqual([0, 'Nothing is parked.\n']);
  });

  test('retry tries one key or all, and says what stays parked', async () => {
    const tried: string[] = [];
    const operations: Partial<Operations> = {
      parked: () => Promise.resolve([parkedKey, { ...parkedKey, sequenceKey: 'tandem-2' }]),
      retry: (_, key) => {
        tried.push(key);
        return Promise.resolve(
          key === 'tandem-1'
            ? { status: 'replayed', events: 4 }
            : { status: 'still-poisoned', events: 1, event: poison, error: 'RangeError: no such day' },
        );
      },
    };
    const one = await run((c) => retry(c, { names: ['people'], key: 'tandem-1' }), operations);
    expect([one.code, one.out]).toEqual([0, 'tandem-1: caught up, 4 events.\n']);
    const all = await run((c) => retry(c, { names: ['people'], all: true }), operations);
    expect(all.code).toBe(3);
    expect(all.out).toContain(
      'tandem-2: 1 events applied; it waits for e-1 (Met.v1): RangeError: no such day\n',
    );
    expect(tried).toEqual(['tandem-1', 'tandem-1', 'tandem-2']);
  });

  test.each([
    ['not-parked', 'tandem-1 is not parked in people.'],
    ['not-live', 'Another version of people is live'],
  ] as const)('retry and skip of a key that is %s are refused', async (status, rule) => {
    const outcome = () => Promise.resolve({ status });
    const request = { names: ['people'], key: 'tandem-1', reason: 'r' };
    for (const command of [(c: Context) => retry(c, request), (c: Context) => skip(c, request)]) {
      const { code, err } = await run(command, { retry: outcome, skip: outcome });
      expect(code).toBe(1);
      expect(err).toContain(rule);
    }
  });

  test('skip says that the decision is recorded, and what the key waits for next', async () => {
    const asked: unknown[] = [];
    const request = { names: ['people'], key: 'tandem-1', reason: 'wrong day', event: 'e-1' };
    const skipped = await run((c) => skip(c, request), {
      skip: (...given) => {
        asked.push(given);
        return Promise.resolve({ status: 'replayed', events: 3 });
      },
    });
    expect(asked).toEqual([['people', 'tandem-1', 'wrong day', 'e-1']]);
    expect(skipped.code).toBe(0);
    expect(skipped.out).toMatch(/recorded in the history .* as an event \(ProjectionEventSkipped\)/);
    expect(skipped.out).toContain('tandem-1: caught up, 3 events.');
    const stuck = await run((c) => skip(c, request), {
      skip: () => Promise.resolve({ status: 'still-poisoned', events: 0, event: poison, error: 'x' }),
    });
    expect(stuck.code).toBe(3);
    const other = await run((c) => skip(c, request), {
      skip: () => Promise.resolve({ status: 'other-poison', event: { ...poison, eventId: 'e-2' } }),
    });
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringContaining('waits for another event by now: e-2'),
    ]);
  });

  test('pause and resume set the state, of a projection that was seen before', async () => {
    const states: unknown[] = [];
    const operations: Partial<Operations> = {
      setState: (name, state) => {
        states.push([name, state]);
        return Promise.resolve(name === 'people');
      },
    };
    expect((await run((c) => setState(c, ['people'], 'paused'), operations)).out).toContain(
      'people is paused',
    );
    expect((await run((c) => setState(c, ['people'], 'running'), operations)).code).toBe(0);
    const never = await run((c) => setState(c, ['staff'], 'paused'), operations);
    expect([never.code, never.err]).toEqual([1, 'staff has never run. Start the service once.\n']);
    expect(states).toEqual([
      ['people', 'paused'],
      ['people', 'running'],
      ['staff', 'paused'],
    ]);
  });

  test('verify prints what was counted, and fails when something is missing', async () => {
    const told: unknown[] = [];
    const complete = await run(
      (c) => verify(c, ['people']),
      {
        prove: (_, { onProgress }) => {
          onProgress?.(1, 2);
          return Promise.resolve(proof);
        },
      },
      { progress: (progress) => told.push(progress) },
    );
    expect(told).toEqual([{ phase: 'prove', done: 1, total: 2 }]);
    expect(complete.code).toBe(0);
    expect(complete.out).toMatch(new RegExp(`^people +complete +1,234 +1,233 +1 +2 +${sum}$`, 'm'));
    expect(complete.out).toContain('people: 1 parked events are not in the rows yet');
    const lane = { ...proof, lane: 3, applied: 1_200, parked: 0, complete: false };
    const lacking = {
      ...proof,
      complete: false,
      lanes: [lane],
      sums: { expected: sum, appliedAndParked: 'cd' },
    };
    const incomplete = await run((c) => verify(c, []), {
      prove: (name) => Promise.resolve(name === 'people' ? lacking : undefined),
    });
    expect(incomplete.code).toBe(3);
    expect(incomplete.out).toMatch(new RegExp(`^people +INCOMPLETE .* ${sum} ≠ cd$`, 'm'));
    expect(incomplete.out).toContain('people, lane 3: expected 1234, applied or parked 1200.');
    expect(incomplete.out).toMatch(/^staff +NOT PROVABLE +– +– +– +– +–$/m);
  });
});
