import type { GatheringDetail, GatheringPage, GatheringView } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { namesOf } from '../names.js';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import { gatheringsEntity, type GatheringRow } from './gatherings.entity.js';

const viewOf = (row: GatheringRow): GatheringView => ({
  id: row.gathering_id,
  kind: row.kind,
  title: row.title,
  mode: row.mode,
  durationMinutes: row.duration_minutes,
  programmeId: row.programme_id,
  heldOn: row.held_on,
  attendance: row.attendance,
});

/**
 * The gatherings of an organisation, the latest first; keyset paging.
 *
 * @throws InvalidCursor
 */
export const listGatherings = async (
  dataSource: DataSource,
  organisationId: string,
  page: PageRequest,
): Promise<GatheringPage> => {
  const whole = () =>
    dataSource
      .createQueryBuilder(gatheringsEntity, 'g')
      .where('g.organisation_id = :organisationId', { organisationId });
  const query = whole()
    .orderBy('g.held_on', 'DESC')
    .addOrderBy('g.gathering_id', 'DESC')
    .limit(page.limit + 1);
  if (page.cursor !== undefined) {
    const [heldOn, id] = decodeCursor(page.cursor, 2);
    query.andWhere('(g.held_on, g.gathering_id) < (:heldOn::date, :id::uuid)', { heldOn, id });
  }
  const [total, rows] = await Promise.all([whole().getCount(), query.getMany()]);
  const items = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? items.at(-1) : undefined;
  return {
    items: items.map(viewOf),
    nextCursor: last ? encodeCursor([last.held_on, last.gathering_id]) : null,
    total,
  };
};

/** One gathering of the organisation with everybody who attended, if there is one. */
export const findGathering = async (
  dataSource: DataSource,
  organisationId: string,
  gatheringId: string,
): Promise<GatheringDetail | undefined> => {
  const row = await dataSource
    .getRepository(gatheringsEntity)
    .findOneBy({ gathering_id: gatheringId, organisation_id: organisationId });
  if (!row) return undefined;
  const ids = JSON.parse(row.people) as string[];
  const names = await namesOf(dataSource, ids);
  return {
    ...viewOf(row),
    people: ids.map((id) => ({ id, name: names.get(id) ?? null })),
    revision: row.revision,
  };
};
