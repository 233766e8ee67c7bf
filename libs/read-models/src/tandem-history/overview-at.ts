import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { countsOf, type OverviewAtView, type TandemCounts, type TandemStatus } from '@tandemspur/contracts';
import type { Viewpoint } from '@tandemspur/domain';
import { streamName, type EventStore, type StoredEvent } from '@tandemspur/event-store';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { namesOf, type Names } from '../names.js';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import { recordedTandem } from './recorded-tandem.js';
import { tandemAt, unreadableAt, viewpointView } from './tandem-history.js';
import { tandemStateOf } from './tandem-state.js';

export interface OverviewRequest {
  readonly organisationId: string;
  readonly viewpoint: Viewpoint;
  readonly programmeId?: string | undefined;
  readonly coordinatorId?: string | undefined;
}

/** Tandems folded before anything else gets its turn. */
const portion = 100;

interface Standing {
  readonly tandemId: string;
  readonly status: TandemStatus;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly state: ReturnType<typeof tandemStateOf>;
  readonly programmeId: string | null;
  readonly incomplete: boolean;
}

/** How a tandem stood; undefined while nobody was named in it, as in the list of now. */
const standingOf = (
  tandemId: string,
  stored: readonly StoredEvent[],
  viewpoint: Viewpoint,
): Standing | undefined => {
  const recorded = recordedTandem(tandemId, stored);
  const { seen, state: tandem } = tandemAt(recorded, viewpoint);
  const state = tandemStateOf(tandem);
  const { status, mentorId, menteeId } = state;
  if (status === null || mentorId === null || menteeId === null) return undefined;
  const incomplete = unreadableAt(recorded, seen).length > 0;
  return { tandemId, status, mentorId, menteeId, state, programmeId: tandem.programmeId, incomplete };
};

const itemOf = ({ tandemId, status, mentorId, menteeId, state, ...rest }: Standing, names: Names) => {
  const { mentorId: _mentor, menteeId: _mentee, coordinatorId, ...figures } = state;
  const named = (id: string) => ({ id, name: names.get(id) ?? null });
  return {
    tandemId,
    ...figures,
    status,
    mentor: named(mentorId),
    mentee: named(menteeId),
    coordinator: coordinatorId === null ? null : named(coordinatorId),
    ...rest,
  };
};

async function* standings(
  store: Pick<EventStore, 'readStreams'>,
  ids: readonly string[],
  { organisationId, viewpoint, programmeId, coordinatorId }: OverviewRequest,
  signal: AbortSignal,
): AsyncIterable<Standing> {
  for (let at = 0; at < ids.length && !signal.aborted; at += portion) {
    const some = ids.slice(at, at + portion);
    const streams = new Map(some.map((id): [string, StoredEvent[]] => [streamName('tandem', id), []]));
    for await (const page of store.readStreams([...streams.keys()])) {
      for (const event of page) streams.get(event.stream)?.push(event);
    }
    for (const id of some) {
      const stored = streams.get(streamName('tandem', id)) ?? [];
      if (stored[0]?.metadata['organisationId'] !== organisationId) continue;
      const found = standingOf(id, stored, viewpoint);
      if (!found) continue;
      if (programmeId !== undefined && found.programmeId !== programmeId) continue;
      if (coordinatorId !== undefined && found.state.coordinatorId !== coordinatorId) continue;
      yield found;
    }
    await yieldToOthers();
  }
}

/**
 * How the tandems of an organisation stood, folded from their histories: counts of all, and a page of them by id.
 * Undefined when the signal was aborted meanwhile.
 *
 * @param ids the tandems to look at, sorted.
 * @throws InvalidCursor
 */
export const overviewAt = async (
  { store, dataSource }: { readonly store: Pick<EventStore, 'readStreams'>; readonly dataSource: DataSource },
  ids: readonly string[],
  request: OverviewRequest,
  { limit, cursor }: PageRequest,
  signal: AbortSignal,
): Promise<OverviewAtView | undefined> => {
  const [after = ''] = cursor === undefined ? [] : decodeCursor(cursor, 1);
  const counts: Partial<TandemCounts> = {};
  const page: Standing[] = [];
  let total = 0;
  for await (const standing of standings(store, ids, request, signal)) {
    total += 1;
    counts[standing.status] = (counts[standing.status] ?? 0) + 1;
    if (standing.tandemId > after && page.length <= limit) page.push(standing);
  }
  if (signal.aborted) return undefined;
  const shown = page.slice(0, limit);
  const last = page.length > limit ? shown.at(-1) : undefined;
  const people = shown.flatMap(({ mentorId, menteeId, state }) => [mentorId, menteeId, state.coordinatorId]);
  const names = await namesOf(dataSource, people);
  return {
    viewpoint: viewpointView(request.viewpoint),
    counts: countsOf(counts),
    total,
    items: shown.map((standing) => itemOf(standing, names)),
    nextCursor: last ? encodeCursor([last.tandemId]) : null,
  };
};
