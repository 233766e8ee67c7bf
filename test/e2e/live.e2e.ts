import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

/** Reads server-sent events until one names the stream. */
const nextChangeOf = async (response: Response, stream: string): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const found = text
      .split('\n\n')
      .find((block) => block.includes('event: change') && block.includes(stream));
    if (found !== undefined) return found;
  }
  throw new Error('the stream ended without the change');
};

it('tells a listening browser which tandem has changed, and by then the read model has it', async () => {
  const { tandemId } = await api.active();
  const response = await fetch(`${service.url}/api/live`, { signal: AbortSignal.timeout(20_000) });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const told = nextChangeOf(response, `tandem-${tandemId}`);
  await api.command(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting });
  expect(await told).toContain(`tandem-${tandemId}`);
  expect((await api.tandemAt(tandemId, '3')).meetings).toBe(2);
});

it('keeps a browser informed after the listening connection was cut', async () => {
  const { tandemId } = await api.active();
  await service.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`,
  );
  const response = await fetch(`${service.url}/api/live`, { signal: AbortSignal.timeout(20_000) });
  const told = nextChangeOf(response, '"streams"');
  await api.command(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-02-10', ...aMeeting });
  expect(await told).toContain('position');
});
