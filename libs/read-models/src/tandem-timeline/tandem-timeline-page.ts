import type { TimelinePage } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import { namesOf } from '../names.js';
import { dataOf, timelineEntryOf } from '../timeline-row.js';
import { tandemTimelineEntity } from './tandem-timeline.entity.js';

export type TimelineOrder = 'newest' | 'oldest';

/**
 * A tandem's events in effective order, or from the newest back; keyset paging.
 *
 * @throws InvalidCursor
 */
export const pageTimeline = async (
  dataSource: DataSource,
  organisationId: string,
  tandemId: string,
  order: TimelineOrder,
  page: PageRequest,
): Promise<TimelinePage> => {
  const whole = () =>
    dataSource
      .createQueryBuilder(tandemTimelineEntity, 'e')
      .where('e.organisation_id = :organisationId and e.tandem_id = :tandemId', { organisationId, tandemId });
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  const query = whole()
    .orderBy('e.occurred_on', direction)
    .addOrderBy('e.position', direction)
    .limit(page.limit + 1);
  if (page.cursor !== undefined) {
    const [occurredOn, position] = decodeCursor(page.cursor, 2);
    const beyond = order === 'newest' ? '<' : '>';
    query.andWhere(`(e.occurred_on, e.position) ${beyond} (:occurredOn, :position)`, {
      occurredOn,
      position,
    });
  }
  const [total, rows] = await Promise.all([whole().getCount(), query.getMany()]);
  const items = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? items.at(-1) : undefined;
  const names = await namesOf(
    dataSource,
    items.flatMap((row) => Object.values(dataOf(row))),
  );
  return {
    items: items.map((row) => timelineEntryOf(row, names)),
    nextCursor: last ? encodeCursor([last.occurred_on, last.position]) : null,
    total,
  };
};
