import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  healthView,
  projectionList,
  projectionStateView,
  type HealthView,
  type ProjectionView,
} from '@tandemspur/contracts';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';
import { projectionNames } from './projection-names.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

const status = async (): Promise<readonly ProjectionView[]> =>
  projectionList.parse((await api.get('/projections')).body);

const statusOf = async (name: string): Promise<ProjectionView> => {
  const found = (await status()).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no projection ${name}`);
  return found;
};

const healthOf = async (name: string): Promise<[HealthView, string | undefined, readonly string[]]> => {
  const view = healthView.parse((await api.get('/health/ready')).body);
  const own = view.projections?.find((each) => each.name === name);
  return [view, own?.state, own?.because ?? ['missing']];
};

describe('the state of the projections', () => {
  it('names each with its lanes, their owner, and how far they are', async () => {
    const { revision, tandemId } = await api.active();
    await api.tandemAt(tandemId, revision);
    const all = await api.eventually(async () => {
      const views = await status();
      return views.every(({ lagEvents, lanes }) => lagEvents === 0 && lanes.length > 0) ? views : undefined;
    });
    expect(all.map(({ name }) => name)).toEqual(projectionNames);
    for (const { state, live, version, lanes, parkedKeys, lagSeconds, position } of all) {
      expect({ state, parkedKeys, lagSeconds }).toEqual({ state: 'running', parkedKeys: 0, lagSeconds: 0 });
      expect(live).toMatchObject({ version, isCurrent: true });
      expect(lanes.map(({ lane }) => lane)).toEqual(lanes.map((_, index) => index));
      expect(new Set(lanes.map(({ owner }) => owner)).size).toBe(1);
      expect(lanes[0]?.owner).toEqual(expect.any(String));
      expect(position).toMatch(/^[0-9a-f]{1,64}$/);
    }
    const overview = all.find(({ name }) => name === 'tandem-overview');
    expect(overview?.lanes.reduce((sum, { applied }) => sum + applied, 0)).toBe(3);
  });

  it('paused, a projection keeps what it shows and falls behind; resumed, it shows everything', async () => {
    const { tandemId, revision } = await api.active();
    await api.tandemAt(tandemId, revision);
    const paused = await api.post('/projections/tandem-overview/pause', { reason: 'Wartung' });
    expect(projectionStateView.parse(paused.body)).toEqual({
      name: 'tandem-overview',
      state: 'paused',
      reason: 'Wartung',
    });
    await api.eventually(async () => {
      const { lanes } = await statusOf('tandem-overview');
      return lanes.every(({ owner }) => owner === null) ? true : undefined;
    });
    const { position } = await api.command(`/tandems/${tandemId}/meetings`, {
      occurredOn: '2025-02-10',
      ...aMeeting,
    });
    const behind = await api.eventually(async () => {
      const view = await statusOf('tandem-overview');
      return view.lagEvents > 0 && view.lagSeconds !== null && view.lagSeconds > 0 ? view : undefined;
    });
    expect(behind).toMatchObject({ state: 'paused', reason: 'Wartung' });
    expect((await api.get(`/tandems/${tandemId}/timeline?at-least=${position}`)).status).toBe(200);
    expect((await api.tandem(tandemId)).revision).toBe(revision);
    await api.eventually(async () => {
      const [view, state, because] = await healthOf('tandem-overview');
      return view.status === 'ok' && state === 'paused' && because.length === 0 ? true : undefined;
    });

    const resumed = await api.post('/projections/tandem-overview/resume', {});
    expect(projectionStateView.parse(resumed.body).state).toBe('running');
    expect((await api.get(`/tandems/${tandemId}?at-least=${position}`)).body).toMatchObject({ meetings: 2 });
    expect(await statusOf('tandem-overview')).toMatchObject({ state: 'running', reason: null });
  });

  it('stopped, it makes the service degraded and not unready', async () => {
    await service.pool.query(
      `update projection_engine.projection set state = 'stopped', reason = 'spec' where name = 'staff'`,
    );
    const view = await api.eventually(async () => {
      const [health, , because] = await healthOf('staff');
      return because.includes('stopped') ? health : undefined;
    });
    expect(view.status).toBe('degraded');
    expect(view.checks['projections']).toEqual({ status: 'degraded' });
    expect((await api.get('/health/ready')).status).toBe(200);
    await api.post('/projections/staff/resume', {});
    await api.eventually(async () => ((await healthOf('staff'))[0].status === 'ok' ? true : undefined));
  });
});

describe('requests about projections', () => {
  const key = { sequenceKey: 'tandem-0', eventId: '5b7f3cf8-0d3d-4a5a-9d2b-3b8a1f0f2f11', reason: 'spec' };
  it.each([
    ['/projections/nothing/pause', {}, 404, 'not-found'],
    ['/projections/nothing/resume', {}, 404, 'not-found'],
    ['/projections/nothing/parked/retry', { sequenceKey: 'tandem-0' }, 404, 'not-found'],
    ['/projections/nothing/parked/skip', key, 404, 'not-found'],
    ['/projections/people/parked/retry', { sequenceKey: 'tandem-0' }, 409, 'nothing-parked'],
    ['/projections/people/parked/skip', key, 409, 'nothing-parked'],
    ['/projections/people/parked/skip', { ...key, reason: '  ' }, 422, 'invalid-input'],
    ['/projections/people/parked/skip', { sequenceKey: 'tandem-0' }, 422, 'invalid-input'],
    ['/projections/people/pause', { reason: 'x', force: true }, 422, 'invalid-input'],
  ])('%s with %j is answered %i %s', async (path, input, code, problem) => {
    const answer = await api.post(path, input);
    expect([answer.status, api.problem(answer).code]).toEqual([code, problem]);
  });

  it('are guarded as every command is', async () => {
    const path = '/projections/people/pause';
    const plain = await api.send('POST', path, { headers: { 'content-type': 'text/plain' }, body: '{}' });
    expect([plain.status, api.problem(plain).code]).toEqual([415, 'unsupported-media-type']);
    const foreign = await api.post(path, {}, { origin: 'https://example.org' });
    expect([foreign.status, api.problem(foreign).code]).toEqual([403, 'foreign-origin']);
    expect((await statusOf('people')).state).toBe('running');
  });

  it('for what is parked of an unknown projection find none', async () => {
    expect((await api.get('/projections/parked')).body).toEqual([]);
    expect((await api.get('/projections/parked?projection=people')).body).toEqual([]);
    expect((await api.get('/projections/parked?projection=nothing')).status).toBe(404);
  });
});
