import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  healthView,
  parkedKeyList,
  tandemPage,
  unparkedView,
  type ParkedKeyView,
} from '@tandemspur/contracts';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';
import { poison } from './poison.js';
import { tandemProjections } from './projection-names.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

const parked = async (): Promise<readonly ParkedKeyView[]> =>
  parkedKeyList.parse((await api.get('/projections/parked')).body);

it('an event that nobody can read is parked with its followers; skipped with a reason, the rest is shown', async () => {
  const { tandemId, revision } = await api.active();
  const healthy = await api.active();
  await api.tandemAt(tandemId, revision);
  const { eventId } = await poison(service.store, tandemId);
  const keys = await api.eventually(async () => {
    const found = await parked();
    return found.length === tandemProjections.length && found.every(({ followers }) => followers === 1)
      ? found
      : undefined;
  });
  expect(keys.map(({ projection }) => projection).sort()).toEqual([...tandemProjections].sort());
  const stream = `tandem-${tandemId}`;
  for (const key of keys) {
    expect(key).toMatchObject({ eventId, stream, streams: [stream], type: 'MeetingHeld.v1' });
    expect(key.error).not.toBe('');
  }

  // The tandem is shown as it was, and says so; others go on.
  expect(await api.tandem(tandemId)).toMatchObject({ degraded: true, revision });
  const other = await api.command(`/tandems/${healthy.tandemId}/meetings`, {
    occurredOn: '2025-02-10',
    ...aMeeting,
  });
  const list = tandemPage.parse((await api.get(`/tandems?at-least=${other.position}`)).body);
  const flags = list.items.map((each) => [each.tandemId, each.degraded] as const);
  expect(new Map(flags)).toEqual(
    new Map([
      [tandemId, true],
      [healthy.tandemId, false],
    ]),
  );
  await api.eventually(async () => {
    const { status, projections } = healthView.parse((await api.get('/health/ready')).body);
    const because = projections?.flatMap((each) => each.because);
    return status === 'degraded' && because?.join() === tandemProjections.map(() => 'parked').join()
      ? true
      : undefined;
  });

  const [key] = keys;
  const sequenceKey = key?.sequenceKey ?? '';
  const retried = await api.post('/projections/tandem-overview/parked/retry', { sequenceKey });
  expect([retried.status, api.problem(retried).code]).toEqual([409, 'still-poisoned']);
  const skip = (projection: string, id: string) =>
    api.post(`/projections/${projection}/parked/skip`, { sequenceKey, eventId: id, reason: 'Unlesbar' });
  const unseen = await skip('tandem-overview', randomUUID());
  expect([unseen.status, api.problem(unseen).code]).toEqual([409, 'other-poison']);

  for (const projection of tandemProjections) {
    const skipped = await skip(projection, eventId);
    expect(skipped.status).toBe(200);
    expect(unparkedView.parse(skipped.body)).toEqual({ applied: 1, waitsFor: null });
  }
  expect(await parked()).toEqual([]);
  expect(await api.tandem(tandemId)).toMatchObject({ degraded: false, meetings: 2 });
  expect((await api.timeline(tandemId)).items.map(({ eventId: id }) => id)).not.toContain(eventId);
  const again = await skip('tandem-overview', eventId);
  expect([again.status, api.problem(again).code]).toEqual([409, 'nothing-parked']);
});
