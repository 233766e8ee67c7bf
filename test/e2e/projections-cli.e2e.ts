import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wireNamesOf } from '@tandemspur/event-store';
import { startService, type TestService } from '../service.js';
import { personProjections, projectionNames } from './projection-names.js';
import { clientOf } from './client.js';

const programs = resolve('dist/server/apps');

let service: TestService;
let api: ReturnType<typeof clientOf>;

const start = (program: string, args: readonly string[] = []) =>
  spawn(process.execPath, [resolve(programs, program, 'src/main.js'), ...args], {
    env: { ...process.env, DATABASE_URL: service.databaseUrl, LOG_LEVEL: 'error', LANG: 'C', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs the built command line beside the service. */
const cli = async (...args: readonly string[]) => {
  const child = start('cli', ['projections', ...args]);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...said, code };
};

/** The same with `--json`. */
const json = async (...args: readonly string[]) => {
  const { out, err, code } = await cli(...args, '--json');
  if (err !== '') throw new Error(err);
  return { code, document: JSON.parse(out) as Record<string, unknown> };
};

const aMentor = () =>
  api.command('/mentors', { occurredOn: '2025-01-02', name: `Mentorin ${randomUUID().slice(0, 8)}` });

const isProjected = async (id: string): Promise<boolean> =>
  (await service.pool.query('select from read_models.people where person_id = $1', [id])).rows.length === 1;

const owners = async (name: string): Promise<readonly (string | null)[]> => {
  const { rows } = await service.pool.query<{ owner: string | null }>(
    `select distinct l.owner from projection_engine.lane l
      join projection_engine.generation g on g.id = l.generation and g.status = 'live'
      where g.projection = $1`,
    [name],
  );
  return rows.map(({ owner }) => owner);
};

/** Until a row of the database says so. */
const comesTrue = (probe: () => Promise<boolean>) =>
  api.eventually(async () => ((await probe()) ? true : undefined));

describe('projections, beside the running service', () => {
  beforeAll(async () => {
    service = await startService();
    api = clientOf(service.url);
  });
  afterAll(() => service.stop());

  it('says where they stand, as a table and as JSON', async () => {
    const { id } = await aMentor();
    await comesTrue(() => isProjected(id));
    const { code, document } = await json('status');
    expect(code).toBe(0);
    const [owner] = await owners('people');
    expect(document).toMatchObject({
      projections: projectionNames.map((name) => ({
        name,
        state: 'running',
        lagEvents: 0,
        parkedKeys: 0,
        troubles: [],
      })),
    });
    const [first] = (document as { projections: unknown[] }).projections;
    expect(first).toMatchObject({ lanes: [{ lane: 0, owner }] });
    const { out } = await cli('status', 'people', '--lang', 'de');
    expect(out).toMatch(/^Projektion +Zustand +Version +Rückstand/);
    expect(out).toMatch(/^people +läuft +\d+ +0 \(0 s\)/m);
  });

  it('rebuilds all of them while the service answers, and finds the rows equal', async () => {
    const { tandemId } = await api.active();
    const before = await api.tandemAt(tandemId, '2');
    const building = json('rebuild');
    const over = new AbortController();
    const end = (): void => {
      over.abort();
    };
    building.then(end, end);
    let answers = 0;
    while (!over.signal.aborted) {
      expect(await api.tandem(tandemId)).toEqual(before);
      answers += 1;
    }
    expect(await building).toMatchObject({
      code: 0,
      document: {
        projections: projectionNames.map((projection) => ({ projection, verification: { kind: 'equal' } })),
      },
    });
    expect(answers).toBeGreaterThan(10);
    const { id } = await aMentor();
    await comesTrue(() => isProjected(id));
  });

  it('brings the previous generation back, with what has happened since', async () => {
    const { id } = await aMentor();
    const { code, document } = await json('revert', 'people');
    expect(code).toBe(0);
    expect(document).toMatchObject({ projection: 'people', generation: { status: 'live' } });
    await comesTrue(() => isProjected(id));
  });

  it('proves that every event has arrived', async () => {
    const { code, document } = await json('verify');
    expect(code).toBe(0);
    const { projections } = document as { projections: { proof: { expected: number; applied: number } }[] };
    expect(projections).toHaveLength(projectionNames.length);
    for (const { proof } of projections) {
      expect(proof).toMatchObject({ complete: true, parked: 0, skipped: 0, applied: proof.expected });
    }
  });

  it('names the projections that there are when asked for another one', async () => {
    const { code, err, out } = await cli('rebuild', 'peple');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`There is no projection peple. There are: ${projectionNames.join(', ')}.\n`);
  });

  it('pauses one and lets it go on', async () => {
    expect((await cli('pause', 'people')).code).toBe(0);
    await comesTrue(async () => (await owners('people'))[0] === null);
    const { id } = await aMentor();
    const { tandemId } = await api.active();
    await api.tandemAt(tandemId, '2');
    expect(await isProjected(id)).toBe(false);
    const { document } = await json('status', 'people');
    expect(document).toMatchObject({ projections: [{ state: 'paused', troubles: [] }] });
    expect((await cli('resume', 'people')).code).toBe(0);
    await comesTrue(() => isProjected(id));
  });

  describe('with an event that cannot be read', () => {
    const stream = `person-${randomUUID()}`;
    const id = randomUUID();
    const [type = ''] = wireNamesOf(['MentorApplied']);
    beforeAll(async () => {
      await service.store.append([
        { stream, expectedRevision: 'none', events: [{ id, type, data: '{}', metadata: {} }] },
      ]);
      await comesTrue(async () => {
        const { rows } = await service.pool.query('select from projection_engine.parked');
        return rows.length === personProjections.length;
      });
    });

    it('shows it as parked, and refuses to build over it', async () => {
      const { document } = await json('parked', 'people');
      expect(document).toMatchObject({
        parked: [{ projection: 'people', sequenceKey: stream, poison: { eventId: id, type }, followers: 0 }],
      });
      expect((await cli('status')).code).toBe(3);
      expect((await cli('retry', 'people', '--all')).code).toBe(3);
      const refused = await json('rebuild', 'people');
      expect(refused.code).toBe(1);
      expect(refused.document).toMatchObject({ error: { code: 'build-failed', details: { eventId: id } } });
    });

    it('skips it for good, with a reason', async () => {
      expect((await cli('skip', 'people', '--key', stream)).code).toBe(2);
      const skipped = await cli('skip', 'people', '--key', stream, '--reason', 'unreadable', '--event', id);
      expect(skipped).toMatchObject({ code: 0, err: '' });
      expect(skipped.out).toContain('recorded in the history');
      const { document } = await json('verify', 'people');
      expect(document).toMatchObject({ projections: [{ proof: { complete: true, parked: 0, skipped: 1 } }] });
      expect((await cli('rebuild', 'people')).code).toBe(0);
      for (const other of personProjections.filter((each) => each !== 'people')) {
        expect((await cli('skip', other, '--key', stream, '--reason', 'unreadable')).code).toBe(0);
      }
      expect((await cli('status')).code).toBe(0);
    });
  });
});

describe('a projector, for a service that leaves the projections elsewhere', () => {
  beforeAll(async () => {
    service = await startService({ PROJECTIONS: 'elsewhere' });
    api = clientOf(service.url);
  });
  afterAll(() => service.stop());

  it('projects what the service records, and gives its lanes back when it is told to stop', async () => {
    const { id } = await aMentor();
    const projector = start('projector');
    const ended = once(projector, 'exit');
    const lines = createInterface({ input: projector.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    const worker = /[0-9a-f-]{36}/.exec(line)?.[0];
    await comesTrue(() => isProjected(id));
    expect(await owners('people')).toEqual([worker]);
    projector.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(await owners('people')).toEqual([null]);
  });
});
