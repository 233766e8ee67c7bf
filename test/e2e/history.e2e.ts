import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changesText, historyDifferenceView, historyView, overviewAtView } from '@tandemspur/contracts';
import { encodeEvent, streamName } from '@tandemspur/event-store';
import type { z } from 'zod';
import { startService, type TestService } from '../service.js';
import { aMeeting, clientOf } from './client.js';

let service: TestService;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  service = await startService();
  api = clientOf(service.url);
});
afterAll(() => service.stop());

const read = async <S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> =>
  schema.parse((await api.get(path)).body);

/** An instant between what was recorded before and what will be. */
const between = async (): Promise<string> => {
  await sleep(5);
  const instant = new Date().toISOString();
  await sleep(5);
  return instant;
};

/** Corrects the length of a meeting, past the service; gives the instant before. */
const correct = async (tandemId: string, targetEventId: string, revision: string) => {
  const before = await between();
  const stream = streamName('tandem', tandemId);
  let organisationId = '';
  for await (const [first] of service.store.readStream(stream, { limit: 1 })) {
    organisationId = first?.metadata['organisationId'] ?? '';
  }
  const id = randomUUID();
  const data = { targetEventId, changes: changesText({ durationMinutes: 120 }), reason: 'typo' } as const;
  const event = encodeEvent({ type: 'EventCorrected', data }, id, {
    ...{ occurredOn: '2025-03-01', precision: 'day', recordedAt: new Date().toISOString() },
    ...{ actorId: 'local', actorRole: 'quality_manager', source: 'web', organisationId },
    ...{ correlationId: id, causationId: id },
  });
  await service.store.append([{ stream, expectedRevision: BigInt(revision), events: [event] }]);
  return before;
};

const fetched = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${service.url}/api${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the history of a tandem', () => {
  it('is told as it was known at any time, with what has changed since', async () => {
    const { tandemId } = await api.active();
    const early = await between();
    const late = await api.command(`/tandems/${tandemId}/meetings`, {
      occurredOn: '2025-02-10',
      ...aMeeting,
    });
    const wrong = await correct(tandemId, late.eventIds[0] ?? '', late.revision);
    const path = `/tandems/${tandemId}/history`;

    const now = await read(historyView, `${path}?at-least=${late.position}`);
    expect(now.items.map(({ type, stateAfter: { status, meetings } }) => [type, status, meetings])).toEqual([
      ['TandemProposed', 'proposed', 0],
      ['TandemMatched', 'matched', 0],
      ['FirstMeetingHeld', 'active', 1],
      ['MeetingHeld', 'active', 2],
    ]);
    const [repair] = now.items[3]?.repairs ?? [];
    expect(repair).toMatchObject({ kind: 'corrected', actorRole: 'quality_manager' });
    expect(repair?.changes.map(({ before, after }) => [before?.value, after?.value])).toEqual([[90, 120]]);
    expect(Object.values(now.names).sort()).toEqual(['Günther Zander', 'Rojin K.']);

    expect((await read(historyView, `${path}?known-at=${early}`)).state.meetings).toBe(1);
    const january = await read(historyView, `${path}?as-of=2025-01-20`);
    expect(january.state).toMatchObject({ status: 'matched', meetings: 0 });
    const future = await read(historyView, `${path}?known-at=2099-01-01`);
    expect(future).toEqual(now);

    const since = await read(historyDifferenceView, `${path}/difference?from-known-at=${early}`);
    expect(since.items.map(({ kind, type, repairs }) => [kind, type, repairs.length])).toEqual([
      ['added', 'MeetingHeld', 1],
    ]);
    expect(since.items[0]?.sentence.de).toMatch(/^Am .* war „Treffen“ vom 10\.02\.2025 noch nicht erfasst; /);
    const corrected = await read(historyDifferenceView, `${path}/difference?from-known-at=${wrong}`);
    expect(
      corrected.items.map(({ kind, sentence }) => [kind, sentence.en.includes('90 min → 120 min')]),
    ).toEqual([['corrected', true]]);
  });

  it('can be taken along as CloudEvents, as a table and as a page', async () => {
    const { tandemId } = await api.active();
    const path = `/tandems/${tandemId}/history/export`;
    const events = await fetched(`${path}?format=cloudevents&raw=true`);
    expect(events.headers.get('content-type')).toContain('application/x-ndjson');
    expect(events.headers.get('content-disposition')).toBe(
      `attachment; filename="tandem-${tandemId}-raw.ndjson"`,
    );
    const lines = events.text.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
      'TandemProposed.v2',
      'TandemMatched.v1',
      'FirstMeetingHeld.v1',
    ]);

    const table = await fetched(`${path}?format=csv&lang=en`);
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(table.text.split('\r\n')[0]).toContain('When,Event,Details');

    const page = await fetched(`${path}?format=html`, { 'accept-language': 'de' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-disposition')).toBe(`inline; filename="tandem-${tandemId}.html"`);
    expect(page.text).toContain('Verlauf des Tandems von Günther Zander und Rojin K.');
  });

  it('answers what makes no sense with a problem', async () => {
    const { tandemId } = await api.proposed();
    const path = `/tandems/${tandemId}/history`;
    const statusOf = async (query: string) => (await api.get(query)).status;
    expect(await statusOf(`/tandems/${randomUUID()}/history`)).toBe(404);
    expect(await statusOf('/tandems/nobody/history')).toBe(404);
    expect(await statusOf(`${path}?known-at=yesterday`)).toBe(422);
    expect(await statusOf(`${path}?as-of=2025-02-30`)).toBe(422);
    expect(await statusOf(`${path}/export?format=pdf`)).toBe(422);
    expect(await statusOf(`${path}/difference?known-at=2025-01-01`)).toBe(422);
  });
});

describe('the overview', () => {
  it('is told as it was, counted over all and paged', async () => {
    const before = await between();
    const { tandemId } = await api.active();
    const position = (await read(historyView, `/tandems/${tandemId}/history`)).items.at(-1)?.position ?? '';
    const all = await read(overviewAtView, `/overview?limit=200&at-least=${position}`);
    const found = all.items.find((item) => item.tandemId === tandemId);
    expect(found).toMatchObject({ status: 'active', mentor: { name: 'Günther Zander' }, incomplete: false });
    const earlier = await read(overviewAtView, `/overview?limit=200&known-at=${before}`);
    expect(all.total - earlier.total).toBe(1);
    expect(earlier.items.some((item) => item.tandemId === tandemId)).toBe(false);
    const matched = await read(overviewAtView, '/overview?limit=200&as-of=2025-01-25');
    expect(matched.items.find((item) => item.tandemId === tandemId)?.status).toBe('matched');

    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await read(overviewAtView, `/overview?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.tandemId));
      expect(page.total).toBe(all.total);
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(all.items.map((item) => item.tandemId));
    expect((await api.get('/overview?cursor=x')).status).toBe(400);
  });
});
