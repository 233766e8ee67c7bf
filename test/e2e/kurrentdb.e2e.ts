import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthView, tandemPage } from '@tandemspur/contracts';
import { startFakeKurrentDb, Wire } from '@tandemspur/testing';
import { launch, startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';
import { raceTests } from './races.js';

interface Server {
  readonly url: string;
  cut(): void;
  close(): Promise<void>;
}

/** The server of `KURRENTDB_TEST_URL`, which must be empty, else one that is played. */
const openServer = async (): Promise<Server> => {
  const address = process.env['KURRENTDB_TEST_URL'] ?? '';
  if (address === '') return startFakeKurrentDb();
  const wire = new Wire(address);
  return {
    url: await wire.open(),
    cut: () => {
      wire.cut();
    },
    close: () => wire.close(),
  };
};

const cli = resolve('dist/server/apps/cli/src/main.js');
const lists = ['tandems-2024.csv', 'treffen-2024.csv'].map((name) => resolve('test/data', name));

/** The import's exit code. It writes what it did not take beside itself, hence a folder of its own. */
const importLists = async (settings: Readonly<Record<string, string>>): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'tandemspur-import-'));
  const child = spawn(process.execPath, [cli, 'import', ...lists, '--apply', '--json'], {
    cwd: folder,
    env: { ...process.env, LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  await rm(folder, { recursive: true });
  return code;
};

describe('the whole service on KurrentDB', () => {
  let server: Server;
  let service: TestService;
  let api: ReturnType<typeof clientOf>;
  beforeAll(async () => {
    server = await openServer();
    service = await startService({ EVENT_STORE_URL: server.url });
    api = clientOf(service.url);
  });
  afterAll(async () => {
    await service.stop();
    await server.close();
  });

  const caughtUp = ({ get, eventually }: typeof api) =>
    eventually(async () => {
      const { projections = [] } = healthView.parse((await get('/health/ready')).body);
      const done =
        projections.length > 0 &&
        projections.every(({ status, lagEvents }) => status === 'ok' && lagEvents === 0);
      return done ? true : undefined;
    });

  /** Every row of every read model. A cell in which nothing counts any more may stay, with 0, or be gone. */
  const contents = async () => {
    const { rows } = await service.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'read_models' order by 1`,
    );
    expect(rows.length).toBeGreaterThan(3);
    const tables = rows.map(({ name }) =>
      service.pool.query<{ row: string }>(
        `select t::text as row from read_models.${name} t
          where to_jsonb(t) ->> 'amount' is distinct from '0' order by 1`,
      ),
    );
    return (await Promise.all(tables)).map((table) => table.rows);
  };

  const typesOf = async (tandemId: string) =>
    (await api.timeline(tandemId, '?order=oldest')).items.map(({ type }) => type);

  it('records a tandem and shows its page and timeline; PostgreSQL holds no history', async () => {
    const { tandemId } = await api.active();
    const { revision } = await api.command(`/tandems/${tandemId}/meetings`, {
      occurredOn: '2025-02-14',
      ...aMeeting,
    });
    expect(await api.tandemAt(tandemId, revision)).toMatchObject({ status: 'active', meetings: 2 });
    await api.eventually(async () => ((await typesOf(tandemId)).length === 4 ? true : undefined));
    expect(await typesOf(tandemId)).toEqual([
      'TandemProposed',
      'TandemMatched',
      'FirstMeetingHeld',
      'MeetingHeld',
    ]);
    const { rows } = await service.pool.query('select count(*)::int as events from event_store.events');
    expect(rows).toEqual([{ events: 0 }]);
  });

  raceTests(() => api);

  it('goes on when the connections to it break', async () => {
    const { tandemId } = await api.active();
    server.cut();
    const meeting = await api.eventually(() =>
      api
        .command(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting })
        .catch(() => undefined),
    );
    expect((await api.tandemAt(tandemId, meeting.revision)).meetings).toBeGreaterThanOrEqual(2);
  });

  it('imports lists, once however often, and makes its read models anew from the history', async () => {
    const settings = { DATABASE_URL: service.databaseUrl, EVENT_STORE_URL: server.url };
    const before = tandemPage.parse((await api.get('/tandems?limit=1')).body);
    expect(await importLists(settings)).toBe(0);
    const head = await service.store.head();
    expect(await importLists(settings)).toBe(0);
    expect(await service.store.head()).toBe(head);

    await caughtUp(api);
    const { total } = tandemPage.parse((await api.get('/tandems?limit=1')).body);
    expect(total).toBeGreaterThan(before.total + 20);

    const rows = await contents();
    await service.pool.query(`update projection_engine.generation set version = 0 where status = 'live'`);
    const rebuilding = await launch(settings);
    await caughtUp(clientOf(rebuilding.url));
    await rebuilding.stop();
    expect(await contents()).toEqual(rows);
  });
});

it('a KurrentDB that cannot append to several streams at once: the step is refused, and says what to do', async () => {
  const server = await startFakeKurrentDb({ version: '24.10.0' });
  const service = await startService({ EVENT_STORE_URL: server.url });
  const api = clientOf(service.url);
  const { tandemId } = await api.proposed();
  const refused = await api.post(
    `/tandems/${tandemId}/match`,
    { occurredOn: '2025-01-20', ...api.terms },
    { 'if-match': '*' },
  );
  expect(refused.status).toBe(501);
  expect(api.problem(refused)).toMatchObject({ code: 'store-too-old' });
  expect(api.problem(refused).messages.detail.en).toContain('25.1');
  await service.stop();
  await server.close();
});
