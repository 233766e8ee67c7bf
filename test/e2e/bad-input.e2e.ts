import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;
let tandemId: string;
let revision: string;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
  ({ tandemId, revision } = await api.active());
});
afterAll(() => service.stop());

const json = { 'content-type': 'application/json' };
const meetings = () => `/tandems/${tandemId}/meetings`;
const seen = () => ({ 'if-match': `"${revision}"` });

const inFuture = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

interface Case {
  readonly what: string;
  readonly send: () => ReturnType<ReturnType<typeof clientOf>['send']>;
  readonly status: number;
  readonly code: string;
  readonly pointer?: string;
}

const cases: readonly Case[] = [
  {
    what: 'malformed JSON',
    send: () => api.send('POST', meetings(), { headers: { ...json, ...seen() }, body: '{"occurredOn":' }),
    status: 400,
    code: 'malformed-json',
  },
  {
    what: 'an empty body',
    send: () => api.send('POST', meetings(), { headers: { ...json, ...seen() }, body: '' }),
    status: 400,
    code: 'malformed-json',
  },
  {
    what: 'something else than JSON',
    send: () =>
      api.send('POST', meetings(), { headers: { 'content-type': 'text/plain', ...seen() }, body: 'hello' }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'a wrong type',
    send: () =>
      api.post(meetings(), { occurredOn: '2025-02-10', ...aMeeting, durationMinutes: '90' }, seen()),
    status: 422,
    code: 'invalid-input',
    pointer: '/durationMinutes',
  },
  {
    what: 'an unknown field',
    send: () => api.post(meetings(), { occurredOn: '2025-02-10', ...aMeeting, weather: 'rain' }, seen()),
    status: 422,
    code: 'invalid-input',
    pointer: '/weather',
  },
  {
    what: 'a missing field',
    send: () =>
      api.post(meetings(), { occurredOn: '2025-02-10', durationMinutes: 90, mode: 'in_person' }, seen()),
    status: 422,
    code: 'invalid-input',
    pointer: '/activity',
  },
  {
    what: 'a day that no calendar has',
    send: () => api.post(meetings(), { occurredOn: '2025-02-31', ...aMeeting }, seen()),
    status: 422,
    code: 'invalid-input',
    pointer: '/occurredOn',
  },
  {
    what: 'a date in the future',
    send: () => api.post(meetings(), { occurredOn: inFuture, ...aMeeting }, seen()),
    status: 422,
    code: 'occurred-in-future',
    pointer: '/occurredOn',
  },
  {
    what: 'an end before the start',
    send: () =>
      api.post(
        `/tandems/${tandemId}/ending`,
        {
          occurredOn: '2025-01-01',
          kind: 'premature',
          reason: 'other',
          initiatedBy: 'mentor',
          formalClosing: false,
          rematchWanted: false,
        },
        seen(),
      ),
    status: 409,
    code: 'before-match',
    pointer: '/occurredOn',
  },
  {
    what: 'an oversized body',
    send: () =>
      api.post(meetings(), { occurredOn: '2025-02-10', ...aMeeting, note: 'x'.repeat(300_000) }, seen()),
    status: 413,
    code: 'body-too-large',
  },
  {
    what: 'an unknown id',
    send: () =>
      api.post(
        `/tandems/${crypto.randomUUID()}/meetings`,
        { occurredOn: '2025-02-10', ...aMeeting },
        { 'if-match': '*' },
      ),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'an id that is none',
    send: () => api.get("/tandems/1'or'1"),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a person who does not exist',
    send: () =>
      api.post('/tandems', {
        occurredOn: '2025-02-10',
        mentorId: crypto.randomUUID(),
        menteeId: crypto.randomUUID(),
      }),
    status: 422,
    code: 'reference-unknown',
    pointer: '/mentorId',
  },
  {
    what: 'no If-Match',
    send: () => api.post(meetings(), { occurredOn: '2025-02-10', ...aMeeting }),
    status: 428,
    code: 'precondition-required',
  },
  {
    what: 'a stale If-Match',
    send: () => api.post(meetings(), { occurredOn: '2025-02-10', ...aMeeting }, { 'if-match': '"0"' }),
    status: 412,
    code: 'stale-revision',
  },
  {
    what: 'an If-Match that is no tag of ours',
    send: () => api.post(meetings(), { occurredOn: '2025-02-10', ...aMeeting }, { 'if-match': 'latest' }),
    status: 400,
    code: 'bad-request',
  },
  {
    what: 'an Idempotency-Key with a space',
    send: () =>
      api.post(
        meetings(),
        { occurredOn: '2025-02-10', ...aMeeting },
        { ...seen(), 'idempotency-key': 'a b' },
      ),
    status: 400,
    code: 'bad-request',
  },
  {
    what: 'a cursor that no page has given out',
    send: () => api.get('/tandems?cursor=bm9uc2Vuc2U'),
    status: 400,
    code: 'bad-request',
  },
  {
    what: 'an unknown parameter',
    send: () => api.get('/tandems?sort=name'),
    status: 422,
    code: 'invalid-input',
    pointer: '/sort',
  },
  {
    what: 'an address that is none',
    send: () => api.get('/nothing'),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a page of another origin',
    send: () =>
      api.post(
        meetings(),
        { occurredOn: '2025-02-10', ...aMeeting },
        { ...seen(), origin: 'http://evil.example' },
      ),
    status: 403,
    code: 'foreign-origin',
  },
  {
    what: 'a repeated first meeting',
    send: () =>
      api.post(
        `/tandems/${tandemId}/first-meeting`,
        { occurredOn: '2025-02-10', durationMinutes: 60, mode: 'digital', staffPresent: false },
        seen(),
      ),
    status: 409,
    code: 'first-meeting-exists',
  },
];

describe('bad input', () => {
  it.each(cases)('$what is refused with $status $code', async ({ send, status, code, pointer }) => {
    const before = await service.store.head();
    const answer = await send();
    const problem = api.problem(answer);
    expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(problem.status).toBe(status);
    expect(problem.messages.detail.de).not.toBe('');
    expect(problem.messages.detail.en).not.toBe('');
    if (pointer !== undefined) expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
    expect(await service.store.head()).toBe(before);
    expect((await api.get('/health/live')).status).toBe(200);
  });

  it('names the current revision to a stale writer', async () => {
    const answer = await api.post(
      meetings(),
      { occurredOn: '2025-02-10', ...aMeeting },
      { 'if-match': '"1"' },
    );
    expect(api.problem(answer).currentRevision).toBe(revision);
  });

  it('speaks the language that the client asks for', async () => {
    const english = await api.send('GET', '/nothing', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(api.problem(english).title).toBe('Not found');
    expect(api.problem(await api.get('/nothing')).title).toBe('Nicht gefunden');
  });
});
