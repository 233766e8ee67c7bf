import { describe, expect, it } from '@jest/globals';
import { changesText, type TimelineEntry } from '@tandemspur/contracts';
import { encodeEvent } from '@tandemspur/event-store';
import {
  EveryTandem,
  listTandems,
  overviewAt,
  pageTimeline,
  readTandem,
  tandemDifference,
  tandemHistory,
} from '@tandemspur/read-models';
import { anyTandemEntry, sampleData, TandemRecorder } from '@tandemspur/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { laboratoryForEach, organisationId } from './read-model-laboratory.js';

const laboratory = laboratoryForEach();

const noFilter = { organisationId, viewpoint: {} };
const neverGone = new AbortController().signal;

const overviewNow = async (limit = 200, cursor?: string) => {
  const { dataSource, store } = laboratory();
  const ids = await new EveryTandem(store, dataSource).ids(organisationId);
  const page = { limit, ...(cursor === undefined ? {} : { cursor }) };
  const overview = await overviewAt({ store, dataSource }, ids, noFilter, page, neverGone);
  if (!overview) throw new Error('it was broken off');
  return overview;
};

const historyNow = async (tandemId: string) => {
  const { dataSource, store } = laboratory();
  const tandem = await readTandem(store, organisationId, tandemId);
  if (!tandem) throw new Error(`no tandem ${tandemId}`);
  return tandemHistory(dataSource, tandem, {});
};

const record = async (
  stream: string,
  revision: bigint,
  day: string,
  event: Parameters<typeof encodeEvent>[0],
) => {
  const { store } = laboratory();
  const id = v7();
  const recordedAt = `${day}T10:00:00.000Z`;
  const encoded = encodeEvent(event, id, {
    ...{ occurredOn: '2025-03-01', precision: 'day', recordedAt, actorId: 'spec', actorRole: 'coordinator' },
    ...{ source: 'web', organisationId, correlationId: id, causationId: id },
  });
  await store.append([
    { stream, expectedRevision: revision === 0n ? 'none' : revision - 1n, events: [encoded] },
  ]);
  return id;
};

describe('history and read models say the same', () => {
  it('of now, for any history with repairs', async () => {
    const { dataSource, store, project } = laboratory();
    await fc.assert(
      fc.asyncProperty(fc.array(anyTandemEntry, { minLength: 1, maxLength: 40 }), async (entries) => {
        await new TandemRecorder(store, organisationId).record(entries);
        await project();
        const { items, total } = await listTandems(
          dataSource,
          { organisationId, today: '2026-01-01' },
          { limit: 200 },
        );
        const overview = await overviewNow();
        expect(overview.total).toBe(total);
        const listed = items.map(({ degraded: _, ...item }) => [item.tandemId, item] as const);
        const folded = overview.items.map((item) => {
          const { programmeId: _, incomplete: __, ...rest } = item;
          return [item.tandemId, rest] as const;
        });
        for (const [id, item] of folded) expect(new Map(listed).get(id)).toMatchObject(item);
        for (const { tandemId } of items) {
          const page = await pageTimeline(dataSource, organisationId, tandemId, 'oldest', { limit: 200 });
          const history = await historyNow(tandemId);
          const entriesOf = (all: readonly TimelineEntry[]) =>
            all.map(({ eventId, occurredOn, details, position }) => ({
              eventId,
              occurredOn,
              details,
              position,
            }));
          expect(entriesOf(history.items)).toEqual(entriesOf(page.items));
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe('the history of a tandem', () => {
  const tandemId = '0197a1b2-3c4d-7e5f-8a6b-9c0d1e2f3a4b';
  const stream = `tandem-${tandemId}`;

  const lived = async () => {
    const matched = { type: 'TandemMatched', data: sampleData.TandemMatched } as const;
    await record(stream, 0n, '2025-03-01', matched);
    const meeting = { type: 'FirstMeetingHeld', data: sampleData.FirstMeetingHeld } as const;
    const targetEventId = await record(stream, 1n, '2025-03-02', meeting);
    const changes = changesText({ durationMinutes: 90 });
    await record(stream, 2n, '2025-03-10', {
      type: 'EventCorrected',
      data: { targetEventId, changes, reason: 'typo' },
    });
    await record(stream, 3n, '2025-03-20', {
      type: 'EventRetracted',
      data: { targetEventId, reason: 'duplicate' },
    });
  };
  const read = async () => {
    const { store } = laboratory();
    const tandem = await readTandem(store, organisationId, tandemId);
    if (!tandem) throw new Error('no tandem');
    return tandem;
  };

  it('shows what was known, with repairs and states, and what was taken out', async () => {
    const { dataSource } = laboratory();
    await lived();
    const corrected = await tandemHistory(dataSource, await read(), { knownAt: '2025-03-15T00:00:00.000Z' });
    expect(corrected.items.map(({ stateAfter: { status, meetings } }) => [status, meetings])).toEqual([
      ['matched', 0],
      ['active', 1],
    ]);
    expect(corrected.items[1]?.repairs.map(({ changes }) => changes[0]?.after?.text.de)).toEqual(['90 Min.']);
    const now = await tandemHistory(dataSource, await read(), {});
    expect(now.state).toMatchObject({ status: 'matched', meetings: 0 });
    expect(now.retracted.map(({ repairs }) => repairs.map(({ kind }) => kind))).toEqual([
      ['corrected', 'retracted'],
    ]);
    const difference = await tandemDifference(
      dataSource,
      await read(),
      'Europe/Berlin',
      { knownAt: '2025-03-01T12:00:00.000Z' },
      { knownAt: '2025-03-05T12:00:00.000Z' },
    );
    expect(difference.items.map(({ kind, sentence }) => [kind, sentence.de])).toEqual([
      [
        'added',
        'Am 01.03.2025 war „Erstes Treffen“ vom 01.03.2025 noch nicht erfasst; nachgetragen am 02.03.2025 (1 Tag später) durch Koordination, Web.',
      ],
    ]);
  });

  it('is readable although a newer version has recorded something', async () => {
    const { dataSource, store } = laboratory();
    await lived();
    const [{ metadata } = { metadata: {} }] = (await read()).stored;
    const event = { id: v7(), type: 'TandemTeleported.v1', data: '{"to":"Mars"}', metadata };
    await store.append([{ stream, expectedRevision: 3n, events: [event] }]);
    const history = await tandemHistory(dataSource, await read(), {});
    expect(history.items).toHaveLength(1);
    expect(history.unreadable.map(({ type, label }) => [type, label.en])).toEqual([
      ['TandemTeleported.v1', 'Cannot be read by this version'],
    ]);
  });

  it('is not shown to another organisation', async () => {
    const { store } = laboratory();
    await lived();
    expect(await readTandem(store, v7(), tandemId)).toBeUndefined();
  });
});

describe('the overview of a past moment', () => {
  it('has tandems that were taken out since, and stops when nobody waits for it', async () => {
    const { dataSource, store, project } = laboratory();
    const tandemId = v7();
    const stream = `tandem-${tandemId}`;
    const matched = { type: 'TandemMatched', data: sampleData.TandemMatched } as const;
    const targetEventId = await record(stream, 0n, '2025-03-01', matched);
    await record(stream, 1n, '2025-03-20', {
      type: 'EventRetracted',
      data: { targetEventId, reason: 'never_happened' },
    });
    await project();
    const ids = await new EveryTandem(store, dataSource).ids(organisationId);
    const sources = { store, dataSource };
    const then = { organisationId, viewpoint: { knownAt: '2025-03-10T00:00:00.000Z' } };
    const before = await overviewAt(sources, ids, then, { limit: 10 }, neverGone);
    expect(before?.items.map(({ tandemId: id, status }) => [id, status])).toEqual([[tandemId, 'matched']]);
    expect((await overviewNow()).total).toBe(0);
    expect(await overviewAt(sources, ids, then, { limit: 10 }, AbortSignal.abort())).toBeUndefined();
  });

  it('pages by id and counts all', async () => {
    const { project } = laboratory();
    const matched = { type: 'TandemMatched', data: sampleData.TandemMatched } as const;
    for (let made = 0; made < 5; made++) await record(`tandem-${v7()}`, 0n, '2025-03-01', matched);
    await project();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await overviewNow(2, cursor);
      expect(page.counts.matched).toBe(5);
      seen.push(...page.items.map(({ tandemId }) => tandemId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...new Set(seen)].sort());
  });
});
