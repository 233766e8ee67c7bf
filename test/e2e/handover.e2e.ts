import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { briefingView, handoversView, keyMomentsView, tandemPage } from '@tandemspur/contracts';
import { startService, type TestService } from '../service.js';
import { clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

const staff = (name: string) =>
  api.command('/staff', { occurredOn: '2024-01-15', name, roles: ['coordinator'] });

const handovers = async (position: string) =>
  handoversView.parse((await api.get(`/handovers?at-least=${position}`)).body);

const pdf = async (path: string) => {
  const response = await fetch(`${service.url}/api${path}`);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('a handover', () => {
  it('goes from the departure over briefing and check-in to its completion', async () => {
    const leaving = await staff('Ayşe Brandt');
    const successor = await staff('Ben Ito');
    const { tandemId } = await api.active();
    const path = `/tandems/${tandemId}`;
    await api.command(`${path}/coordinator`, {
      ...{ occurredOn: '2025-01-20', to: leaving.id, absenceCover: false },
    });
    const left = await api.command(`/staff/${leaving.id}/departure`, { occurredOn: '2025-05-31' });

    expect((await handovers(left.position)).awaiting).toMatchObject([
      { tandemId, since: '2025-05-31', reason: 'coordinator-left', coordinator: { name: 'Ayşe Brandt' } },
    ]);
    const listed = tandemPage.parse((await api.get('/tandems?awaitingHandover=true')).body);
    expect(listed.items.map((item) => item.tandemId)).toEqual([tandemId]);

    const started = await api.command(`${path}/handover`, { occurredOn: '2025-06-02', to: successor.id });
    const begun = await handovers(started.position);
    expect(begun.awaiting).toEqual([]);
    expect(begun.open).toMatchObject([{ tandemId, to: { name: 'Ben Ito' }, checkInSince: false }]);

    const completion = { occurredOn: '2025-06-10', briefing: 'both', tandemInformed: true };
    const tooEarly = await api.post(`${path}/handover-completion`, completion, { 'if-match': '*' });
    expect(api.problem(tooEarly).code).toBe('handover-check-in-missing');
    await api.command(`${path}/check-ins`, {
      ...{ occurredOn: '2025-06-05', with: ['mentor'], channel: 'phone', needsFollowUp: false },
      summary: 'Es läuft gut',
    });
    const completed = await api.command(`${path}/handover-completion`, completion);
    expect((await handovers(completed.position)).open).toEqual([]);

    const briefing = briefingView.parse((await api.get(`${path}/briefing`)).body);
    expect(briefing).toMatchObject({
      mentor: { name: 'Günther Zander' },
      coordinators: [
        { staff: { name: 'Ayşe Brandt' }, from: '2025-01-20', until: '2025-06-02' },
        { staff: { name: 'Ben Ito' }, from: '2025-06-02', until: null },
      ],
      handovers: [{ to: { name: 'Ben Ito' }, startedOn: '2025-06-02', completedOn: '2025-06-10' }],
      tone: [{ on: '2025-06-05', text: 'Es läuft gut' }],
      safeguarding: null,
    });
  });

  it('names the key moments in six blocks', async () => {
    const { tandemId } = await api.active();
    const { blocks } = keyMomentsView.parse((await api.get(`/tandems/${tandemId}/key-moments`)).body);
    expect(blocks.map(({ block, moments }) => [block, moments.map(({ kind }) => kind)])).toEqual([
      ['akquise', ['mentor-applied', 'mentee-registered']],
      ['auswahl', []],
      ['vorbereitung', []],
      ['matching', ['proposed', 'matched', 'first-meeting']],
      ['begleitung', []],
      ['abschluss', []],
    ]);
  });

  it('prints briefings that nobody on the way keeps, under a name without names', async () => {
    const coordinator = await staff('Çağla Şen');
    const { tandemId } = await api.active();
    const assigned = await api.command(`/tandems/${tandemId}/coordinator`, {
      ...{ occurredOn: '2025-01-20', to: coordinator.id, absenceCover: false },
    });
    await handovers(assigned.position);
    for (const path of [
      `/tandems/${tandemId}/briefing.pdf?lang=en`,
      `/handovers/briefings.pdf?coordinator=${coordinator.id}`,
    ]) {
      const { response, bytes } = await pdf(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="briefings?-[0-9a-f]{8}-\d{4}-\d{2}-\d{2}\.pdf"$/,
      );
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('is told of no tandem that is not there', async () => {
    const nowhere = '/tandems/00000000-0000-4000-8000-000000000000';
    for (const part of ['key-moments', 'briefing', 'briefing.pdf'])
      expect((await api.get(`${nowhere}/${part}`)).status).toBe(404);
  });
});
