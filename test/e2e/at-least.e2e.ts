import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  personList,
  staffList,
  tandemCounts,
  tandemDetail,
  tandemPage,
  timelinePage,
} from '@tandemspur/contracts';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

const body = async (path: string): Promise<unknown> => {
  const answer = await api.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
};

describe('a query that names the position of a command', () => {
  it('shows what the command has written, at once, for every command of a life', async () => {
    const { tandemId, revision } = await api.active();
    let seen = BigInt(revision);
    for (let day = 10; day < 28; day += 1) {
      const { position, ...receipt } = await api.command(`/tandems/${tandemId}/meetings`, {
        occurredOn: `2025-02-${String(day)}`,
        ...aMeeting,
      });
      seen += 1n;
      expect(receipt.revision).toBe(String(seen));
      const [detail, timeline] = await Promise.all([
        body(`/tandems/${tandemId}?at-least=${position}`),
        body(`/tandems/${tandemId}/timeline?limit=1&at-least=${position}`),
      ]);
      expect(tandemDetail.parse(detail).revision).toBe(receipt.revision);
      expect(timelinePage.parse(timeline).items[0]?.eventId).toBe(receipt.eventIds[0]);
    }
  });

  it('is heard by every query over read models', async () => {
    const staff = await api.command('/staff', {
      occurredOn: '2024-01-15',
      name: 'Ayşe Brandt',
      roles: ['coordinator'],
    });
    expect(staffList.parse(await body(`/staff?at-least=${staff.position}`)).map(({ id }) => id)).toEqual([
      staff.id,
    ]);
    const mentor = await api.command('/mentors', { occurredOn: '2025-01-02', name: 'Gesa Nachbarin' });
    const people = personList.parse(await body(`/people?kind=mentor&at-least=${mentor.position}`));
    expect(people).toContainEqual(
      expect.objectContaining({ id: mentor.id, kind: 'mentor', name: 'Gesa Nachbarin' }),
    );

    const before = tandemCounts.parse(await body('/tandems/counts'));
    const { mentorId, menteeId } = await api.proposed();
    const { id, position } = await api.command('/tandems', { occurredOn: '2025-01-11', mentorId, menteeId });
    const list = tandemPage.parse(await body(`/tandems?limit=200&at-least=${position}`));
    expect(list.items.map(({ tandemId }) => tandemId)).toContain(id);
    const after = tandemCounts.parse(await body(`/tandems/counts?at-least=${position}`));
    expect(after.proposed).toBe(before.proposed + 2);
  });

  it('waits five seconds for what does not come, then says so and when to ask again', async () => {
    const { position } = await api.command('/mentors', { occurredOn: '2025-01-02', name: 'Ole Später' });
    const began = performance.now();
    const answer = await api.get(`/people?at-least=${'f'.repeat(position.length)}`);
    const seconds = (performance.now() - began) / 1_000;
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(api.problem(answer).code).toBe('read-model-behind');
    expect(seconds).toBeGreaterThan(4.5);
    expect(seconds).toBeLessThan(8);
  });

  it.each(['', 'X', 'DEADBEEF', '0 1', 'f'.repeat(65), '00&at-least=01'])(
    'refuses "%s", which is no position',
    async (text) => {
      const answer = await api.get(`/tandems?at-least=${text.replace(' ', '%20')}`);
      expect(answer.status).toBe(422);
      const { code, errors } = api.problem(answer);
      expect([code, errors?.map(({ pointer }) => pointer)]).toEqual(['invalid-input', ['/at-least']]);
    },
  );

  it('leaves the other parameters as strict as they are', async () => {
    const answer = await api.get('/tandems?at-least=00&colour=red');
    expect(api.problem(answer).errors?.map(({ pointer }) => pointer)).toEqual(['/colour']);
  });
});

describe('the counts', () => {
  it('add up to the total of the list, and name every status', async () => {
    const { position } = await api.command('/mentors', { occurredOn: '2025-01-02', name: 'Nora Zähler' });
    const counts = tandemCounts.parse(await body(`/tandems/counts?at-least=${position}`));
    const { total } = tandemPage.parse(await body(`/tandems?limit=1&at-least=${position}`));
    expect(Object.keys(counts).sort()).toEqual([
      'active',
      'declined',
      'ended',
      'matched',
      'paused',
      'proposed',
    ]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(counts.ended).toBe(0);
    for (const [status, count] of Object.entries(counts)) {
      const page = tandemPage.parse(await body(`/tandems?limit=1&status=${status}`));
      expect([status, page.total]).toEqual([status, count]);
    }
  });
});
