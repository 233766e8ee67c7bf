import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf, statuses } from './client.js';
import { raceTests } from './races.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

describe('a command that comes again', () => {
  it('is answered with the first answer and recorded once', async () => {
    const { tandemId, revision } = await api.active();
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': randomUUID() };
    const send = () =>
      api.post(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting }, headers);
    const first = await send();
    const second = await send();
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('is refused when its key comes with another body', async () => {
    const { tandemId } = await api.active();
    const headers = { 'if-match': '*', 'idempotency-key': randomUUID() };
    const path = `/tandems/${tandemId}/meetings`;
    expect((await api.post(path, { occurredOn: '2025-02-10', ...aMeeting }, headers)).status).toBe(201);
    const other = await api.post(path, { occurredOn: '2025-02-11', ...aMeeting }, headers);
    expect(api.problem(other).code).toBe('idempotency-key-reused');
  });

  it('is recorded once when the answer was lost between append and reply', async () => {
    const { tandemId, revision } = await api.active();
    const key = randomUUID();
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': key };
    const send = () =>
      api.post(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting }, headers);
    const first = await send();
    await service.pool.query('update runtime.command_answer set body = null where idempotency_key = $1', [
      key,
    ]);
    const again = await send();
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect((await api.tandemAt(tandemId, '3')).meetings).toBe(2);
  });

  it('is recorded once when it comes eight times at once', async () => {
    const { tandemId } = await api.active();
    const headers = { 'if-match': '*', 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        api.post(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting }, headers),
      ),
    );
    expect(statuses(answers)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await api.tandemAt(tandemId, '3')).revision).toBe('3');
  });
});

describe('two at once', () => {
  raceTests(() => api);

  it('of writers who mind no revision all succeed', async () => {
    const { tandemId } = await api.active();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        api.post(
          `/tandems/${tandemId}/meetings`,
          { occurredOn: `2025-02-1${String(index)}`, ...aMeeting },
          { 'if-match': '*' },
        ),
      ),
    );
    expect(statuses(answers)).toEqual(Array.from({ length: 6 }, () => 201));
    expect((await api.tandemAt(tandemId, '8')).meetings).toBe(7);
  });
});

describe('a store in trouble', () => {
  const aCommand = async () => {
    const { tandemId, revision } = await api.active();
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': randomUUID() };
    return () =>
      api.post(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting }, headers);
  };

  it('that cannot keep up says when to come back, and takes the same command then', async () => {
    const send = await aCommand();
    const holder = await service.pool.connect();
    await holder.query('begin; select * from event_store.head for update');
    const refused = await send();
    await holder.query('rollback');
    holder.release();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(api.problem(refused).code).toBe('overloaded');
    expect((await send()).status).toBe(201);
  });

  it('whose disk is full says so, has stored nothing, and takes the same command when there is room', async () => {
    const send = await aCommand();
    const head = await service.store.head();
    await service.pool.query(`
      create function no_space() returns trigger language plpgsql as
        $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
      create trigger no_space after insert on event_store.events for each statement execute function no_space()`);
    const refused = await send();
    await service.pool.query('drop function no_space cascade');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(api.problem(refused).code).toBe('unavailable');
    expect(await service.store.head()).toBe(head);
    expect((await send()).status).toBe(201);
  });
});
