import type { TandemPage, TandemStatus, TandemSummary } from '@tandemspur/contracts';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { isAwaitingHandover } from './awaiting-handover.js';
import type { TandemOverview } from './tandem-overview.entity.js';
import { tandemRows, withNames, type NamedOverview } from './tandem-rows.js';

export interface TandemListFilter {
  readonly organisationId: string;
  /** Words that the mentor's or the mentee's name contains, in any case. */
  readonly q?: string;
  readonly status?: readonly TandemStatus[];
  readonly coordinatorId?: string;
  readonly programmeId?: string;
  /** Only tandems that nobody looks after. */
  readonly awaitingHandover?: boolean;
  /** `YYYY-MM-DD` where the organisation is. */
  readonly today: string;
}

export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const filtered = (dataSource: DataSource, filter: TandemListFilter): SelectQueryBuilder<TandemOverview> => {
  const query = tandemRows(dataSource, filter.organisationId, filter.today);
  if (filter.status?.length) query.andWhere('t.status in (:...status)', { status: filter.status });
  if (filter.coordinatorId) query.andWhere('t.coordinator_id = :coordinatorId', filter);
  if (filter.programmeId) query.andWhere('t.programme_id = :programmeId', filter);
  if (filter.awaitingHandover) query.andWhere(isAwaitingHandover);
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
  programmeId: row.programme_id,
  awaitingHandover: row.awaiting_handover,
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
