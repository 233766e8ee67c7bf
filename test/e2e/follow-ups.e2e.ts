import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpCounts, worklist, type Worklist } from '@tandemspur/contracts';
import { startService, type TestService } from '../service.js';
import { clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService({ PUBLIC_URL: 'https://paten.example.org', DIGEST_AT: 'off' });
  api = clientOf(service.url);
});
afterAll(async () => {
  await service.stop();
});

const ofTandem = async (id: string, expected: (list: Worklist) => boolean): Promise<Worklist> =>
  api.eventually(async () => {
    const list = worklist.parse((await api.get(`/tandems/${id}/follow-ups`)).body);
    return expected(list) ? list : undefined;
  });
const rulesOf = ({ items }: Worklist): readonly string[] => items.map(({ rule }) => rule);

describe('follow-ups', () => {
  it('derive from what was recorded, with reason and source, and are settled by a command', async () => {
    const { tandemId } = await api.active({ isMinor: true });
    const list = await ofTandem(tandemId, ({ items }) => items.length > 3);
    expect(list.standards).toMatchObject([{ id: 'eepm', edition: '4', adoption: 'default' }]);
    const talk = list.items.find(({ rule }) => rule === 'check-in-mentor-first-month');
    expect(talk).toMatchObject({
      dueOn: '2025-02-15',
      standing: 'overdue',
      command: 'CompleteCheckIn',
      reason: { de: 'Noch kein Gespräch mit der Mentor:in seit 01.02.2025; alle 14 Tage vorgesehen' },
    });
    expect(talk?.source.de).toContain('EEPM, 4. Ausgabe');
    // The mentee is a minor, and the mentor has shown a certificate.
    expect(rulesOf(list)).toContain('guardian-contact');
    expect(rulesOf(list)).not.toContain('certificate-missing');
    await api.command(`/tandems/${tandemId}/check-ins`, {
      occurredOn: '2025-03-10',
      with: ['mentor'],
      channel: 'phone',
      needsFollowUp: false,
    });
    const after = await ofTandem(tandemId, (now) => rulesOf(now).includes('check-in-mentor'));
    expect(after.items.find(({ rule }) => rule === 'check-in-mentor')?.dueOn).toBe('2025-04-09');
    expect(rulesOf(after)).not.toContain('check-in-mentor-first-month');
  });

  it('are a worklist that pages, filters and counts', async () => {
    const whole = worklist.parse((await api.get('/worklist?limit=200')).body);
    const seen: string[] = [];
    let cursor = '';
    do {
      const query = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = worklist.parse((await api.get(`/worklist?limit=3${query}`)).body);
      seen.push(...page.items.map(({ tandemId, rule }) => `${tandemId} ${rule}`));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(whole.items.map(({ tandemId, rule }) => `${tandemId} ${rule}`));
    const overdue = worklist.parse((await api.get('/worklist?standing=overdue&limit=200')).body);
    const counts = followUpCounts.parse((await api.get('/worklist/counts')).body);
    expect(overdue.items).toHaveLength(counts.overdue);
    expect((await api.get('/worklist?rule=no-such-rule')).status).toBe(422);
  });

  it('are a calendar without names', async () => {
    const { tandemId } = await api.active();
    await ofTandem(tandemId, ({ items }) => items.length > 3);
    const response = await fetch(`${service.url}/api/calendar.ics`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const feed = (await response.text()).replaceAll(/\r\n[ \t]/g, '');
    expect(feed).toContain(`UID:${tandemId}.meeting-overdue@tandemspur`);
    expect(feed).toContain(`https://paten.example.org/tandems/${tandemId}`);
    expect(feed).not.toContain('Zander');
    expect(feed).not.toContain('Rojin');
  });
});
