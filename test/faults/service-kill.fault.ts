import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { clientOf, aMeeting } from '../e2e/client.js';
import { launch, starter } from '../service.js';

let dataDir: string;
let service: Awaited<ReturnType<typeof launch>>;

const start = async () => {
  service = await launch({ DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' });
  return clientOf(service.url);
};

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tandemspur-service-'));
});
afterEach(async () => {
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it('goes on by itself after its database was killed, and has lost nothing that it acknowledged', async () => {
  const api = await start();
  const { tandemId } = await api.active();
  process.kill(await postmaster(), 'SIGKILL');
  const meeting = await api.eventually(() =>
    api
      .command(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting })
      .catch(() => undefined),
  );
  const tandem = await api.tandemAt(tandemId, meeting.revision);
  expect(tandem).toMatchObject({ status: 'active', firstMeetingOn: '2025-02-01', meetings: 2 });
});

it('starts without hands after it was killed itself, and its projections catch up', async () => {
  const before = await start();
  const { tandemId } = await before.active();
  const meeting = await before.command(`/tandems/${tandemId}/meetings`, {
    occurredOn: '2025-02-10',
    ...aMeeting,
  });
  service.child.kill('SIGKILL');
  await once(service.child, 'exit');
  const after = await start();
  expect((await after.tandemAt(tandemId, meeting.revision)).meetings).toBe(2);
});

it('stops cleanly on SIGTERM, its database included', async () => {
  await start();
  const pid = await postmaster();
  expect(lives(pid)).toBe(true);
  await service.stop();
  expect(service.child.exitCode).toBe(0);
  expect(lives(pid)).toBe(false);
});

it('leaves no orphan on the port and the data when the program that started it is killed', async () => {
  service = await launch({ DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' }, starter);
  const api = clientOf(service.url);
  const pid = await postmaster();
  service.child.kill('SIGKILL');
  await api.eventually(() => Promise.resolve(lives(pid) ? undefined : true));
  await expect(api.get('/health/live')).rejects.toThrow();
});
