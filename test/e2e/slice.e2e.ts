import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tandemPage } from '@tandemspur/contracts';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

describe('the life of a tandem over HTTP', () => {
  it('goes from the proposal to the reopening, and its page and timeline tell all of it', async () => {
    const coordinator = await api.command('/staff', {
      occurredOn: '2024-01-15',
      name: 'Ayşe Brandt',
      roles: ['coordinator'],
    });
    const { tandemId, mentorId } = await api.active();
    const path = `/tandems/${tandemId}`;
    await api.command(`${path}/coordinator`, {
      occurredOn: '2025-01-20',
      to: coordinator.id,
      absenceCover: false,
    });
    await api.command(`${path}/meetings`, {
      occurredOn: '2025-02-14',
      ...aMeeting,
      mood: 4,
      note: 'Eis essen',
    });
    await api.command(`${path}/missed-meetings`, {
      occurredOn: '2025-02-28',
      cancelledBy: 'mentee',
      reason: 'illness',
    });
    await api.command(`${path}/conflicts`, {
      occurredOn: '2025-03-01',
      severity: 'medium',
      category: 'reliability',
    });
    const [conflict] = (await api.tandemAt(tandemId, '6')).conflicts;
    await api.command(`${path}/conflict-resolutions`, {
      occurredOn: '2025-03-10',
      conflictId: conflict?.conflictId,
      outcome: 'agreement',
    });
    await api.command(`${path}/pause`, {
      occurredOn: '2025-04-01',
      reason: 'exam',
      expectedUntil: '2025-05-01',
    });
    await api.command(`${path}/resumption`, { occurredOn: '2025-05-01' });
    await api.command(`${path}/ending`, {
      occurredOn: '2025-06-30',
      kind: 'premature',
      reason: 'mentor_time',
      initiatedBy: 'mentor',
      formalClosing: true,
      rematchWanted: false,
    });
    const reopened = await api.command(`${path}/reopening`, {
      occurredOn: '2025-08-01',
      reason: 'Es geht weiter',
    });

    const tandem = await api.tandemAt(tandemId, reopened.revision);
    expect(tandem).toMatchObject({
      status: 'active',
      mentor: { id: mentorId, name: 'Günther Zander' },
      mentee: { name: 'Rojin K.' },
      coordinator: { id: coordinator.id, name: 'Ayşe Brandt' },
      proposedOn: '2025-01-10',
      matchedOn: '2025-01-20',
      firstMeetingOn: '2025-02-01',
      endedOn: null,
      lastContactOn: '2025-02-14',
      nextContactOn: '2025-02-28',
      meetings: 2,
      missedMeetings: 1,
      openConflicts: 0,
      revision: '11',
    });

    const timeline = await api.eventually(async () => {
      const page = await api.timeline(tandemId, '?order=oldest');
      return page.total === 12 ? page : undefined;
    });
    expect(timeline.items.map(({ type, occurredOn }) => `${occurredOn} ${type}`)).toEqual([
      '2025-01-10 TandemProposed',
      '2025-01-20 TandemMatched',
      '2025-01-20 CoordinatorAssigned',
      '2025-02-01 FirstMeetingHeld',
      '2025-02-14 MeetingHeld',
      '2025-02-28 MeetingMissed',
      '2025-03-01 ConflictNoted',
      '2025-03-10 ConflictResolved',
      '2025-04-01 TandemPaused',
      '2025-05-01 TandemResumed',
      '2025-06-30 TandemEnded',
      '2025-08-01 TandemReopened',
    ]);
    const meeting = timeline.items[4];
    expect(meeting?.label).toEqual({ de: 'Treffen', en: 'Meeting' });
    expect(meeting?.details.map(({ field, text }) => [field, text.de, text.en])).toEqual([
      ['durationMinutes', '90 Min.', '90 min'],
      ['mode', 'persönlich', 'in person'],
      ['activity', 'Freizeit', 'leisure'],
      ['mood', '4', '4'],
      ['note', 'Eis essen', 'Eis essen'],
    ]);
    const assigned = timeline.items[2]?.details.find(({ field }) => field === 'to');
    expect(assigned?.text.de).toBe('Ayşe Brandt');
  });

  it('places a meeting recorded late where it happened', async () => {
    const { tandemId } = await api.active();
    await api.command(`/tandems/${tandemId}/meetings`, { occurredOn: '2025-03-10', ...aMeeting });
    const late = await api.command(`/tandems/${tandemId}/meetings`, {
      occurredOn: '2025-02-10',
      ...aMeeting,
    });
    expect((await api.tandemAt(tandemId, late.revision)).lastContactOn).toBe('2025-03-10');
    const days = await api.eventually(async () => {
      const { items } = await api.timeline(tandemId);
      return items.length === 5 ? items.map(({ occurredOn }) => occurredOn) : undefined;
    });
    expect(days).toEqual(['2025-03-10', '2025-02-10', '2025-02-01', '2025-01-20', '2025-01-10']);
  });
});

describe('the list', () => {
  it('finds by names in any case, filters by status, and pages by keyset without gap or repeat', async () => {
    const made = [];
    for (let index = 0; index < 7; index += 1) made.push((await api.proposed()).tandemId);
    const all = await api.eventually(async () => {
      const page = tandemPage.parse((await api.get('/tandems?status=proposed&limit=200')).body);
      return page.total >= 7 ? page : undefined;
    });
    const seen: string[] = [];
    let cursor = '';
    do {
      const query = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = tandemPage.parse((await api.get(`/tandems?status=proposed&limit=3${query}`)).body);
      seen.push(...page.items.map(({ tandemId }) => tandemId));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(all.items.map(({ tandemId }) => tandemId));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(made));

    const found = tandemPage.parse((await api.get(`/tandems?q=${encodeURIComponent('zander ROJIN')}`)).body);
    expect(found.total).toBeGreaterThanOrEqual(7);
    expect(tandemPage.parse((await api.get('/tandems?q=%25')).body).total).toBe(0);
  });
});
