import type { TandemPage, TandemStatus, TandemSummary } from '@tandemspur/contracts';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { peopleEntity } from '../people/people.entity.js';
import { staffEntity } from '../staff/staff.entity.js';
import { tandemOverviewEntity, type TandemOverview } from './tandem-overview.entity.js';

export interface TandemListFilter {
  readonly organisationId: string;
  /** Words that the mentor's or the mentee's name contains, in any case. */
  readonly q?: string;
  readonly status?: readonly TandemStatus[];
  readonly coordinatorId?: string;
}

export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

/** A row with the names that it refers to. */
export type NamedOverview = TandemOverview & {
  mentor_name: string | null;
  mentee_name: string | null;
  coordinator_name: string | null;
  /** Some event of it is parked: what the row says may be out of date. */
  degraded: boolean;
};

const named = (dataSource: DataSource): SelectQueryBuilder<TandemOverview> =>
  dataSource
    .createQueryBuilder(tandemOverviewEntity, 't')
    .leftJoin(peopleEntity.options.name, 'mentor', 'mentor.person_id = t.mentor_id')
    .leftJoin(peopleEntity.options.name, 'mentee', 'mentee.person_id = t.mentee_id')
    .leftJoin(staffEntity.options.name, 'coordinator', 'coordinator.staff_id = t.coordinator_id');

/** Uncorrelated, so that it is looked up once for a whole list: hardly ever is anything parked. */
const isDegraded = `('tandem-' || t.tandem_id) in (
  select d.stream from projection_engine.degraded d where d.projection in ('tandem-overview', 'tandem-timeline'))`;

const withNames = (query: SelectQueryBuilder<TandemOverview>): SelectQueryBuilder<TandemOverview> =>
  query
    .select('t.*')
    .addSelect(isDegraded, 'degraded')
    .addSelect('mentor.name', 'mentor_name')
    .addSelect('mentee.name', 'mentee_name')
    .addSelect('coordinator.name', 'coordinator_name');

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const filtered = (dataSource: DataSource, filter: TandemListFilter): SelectQueryBuilder<TandemOverview> => {
  const query = named(dataSource).where('t.organisation_id = :organisationId', filter);
  if (filter.status?.length) query.andWhere('t.status in (:...status)', { status: filter.status });
  if (filter.coordinatorId) query.andWhere('t.coordinator_id = :coordinatorId', filter);
  filter.q
    ?.split(/\s+/)
    .filter(Boolean)
    .forEach((word, index) => {
      query.andWhere(`concat(mentor.name, ' ', mentee.name) ilike :word${index}`, {
        [`word${index}`]: `%${literal(word)}%`,
      });
    });
  return query;
};

export const summaryOf = (row: NamedOverview): TandemSummary => ({
  tandemId: row.tandem_id,
  status: row.status,
  mentor: { id: row.mentor_id, name: row.mentor_name },
  mentee: { id: row.mentee_id, name: row.mentee_name },
  coordinator: row.coordinator_id === null ? null : { id: row.coordinator_id, name: row.coordinator_name },
  matchedOn: row.matched_on,
  firstMeetingOn: row.first_meeting_on,
  endedOn: row.ended_on,
  lastContactOn: row.last_contact_on,
  nextContactOn: row.next_contact_on,
  openConflicts: row.open_conflicts,
  meetings: row.meetings,
  missedMeetings: row.missed_meetings,
  degraded: row.degraded,
});

/**
 * The tandems of an organisation, who needs attention first; keyset paging.
 *
 * @throws InvalidCursor
 */
export const listTandems = async (
  dataSource: DataSource,
  filter: TandemListFilter,
  page: PageRequest,
): Promise<TandemPage> => {
  const total = await filtered(dataSource, filter).getCount();
  const query = withNames(filtered(dataSource, filter))
    .orderBy('t.urgency')
    .addOrderBy('t.tandem_id')
    .limit(page.limit + 1);
  if (page.cursor !== undefined) {
    const [urgency, tandemId] = decodeCursor(page.cursor, 2);
    query.andWhere('(t.urgency, t.tandem_id) > (:urgency, :tandemId)', { urgency, tandemId });
  }
  const rows = await query.getRawMany<NamedOverview>();
  const items = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? items.at(-1) : undefined;
  return {
    items: items.map(summaryOf),
    nextCursor: last ? encodeCursor([last.urgency, last.tandem_id]) : null,
    total,
  };
};

/** One tandem with its names, or undefined. */
export const findTandem = (
  dataSource: DataSource,
  organisationId: string,
  tandemId: string,
): Promise<NamedOverview | undefined> =>
  withNames(named(dataSource))
    .where('t.organisation_id = :organisationId and t.tandem_id = :tandemId', { organisationId, tandemId })
    .getRawOne<NamedOverview>();
