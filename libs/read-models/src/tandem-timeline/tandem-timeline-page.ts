import {
  events,
  type Label,
  type Precision,
  type Source,
  type TimelineEntry,
  type TimelinePage,
} from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import { namesOf, type Names } from '../names.js';
import { detailsOf } from './in-words.js';
import { tandemTimelineEntity, type TandemTimeline } from './tandem-timeline.entity.js';

export type TimelineOrder = 'newest' | 'oldest';

const definitions = new Map(events.map((definition) => [definition.type, definition]));

const dataOf = (row: TandemTimeline): Readonly<Record<string, unknown>> =>
  JSON.parse(row.data) as Readonly<Record<string, unknown>>;

const unknownEvent = (type: string): Label => ({ de: type, en: type });

const entryOf = (row: TandemTimeline, names: Names): TimelineEntry => ({
  eventId: row.event_id,
  type: row.type,
  label: definitions.get(row.type)?.label ?? unknownEvent(row.type),
  occurredOn: row.occurred_on,
  precision: row.precision as Precision,
  recordedAt: row.recorded_at,
  position: row.position,
  revision: row.revision,
  source: row.source as Source,
  actorRole: row.actor_role,
  details: detailsOf(row.type, dataOf(row), names),
});

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
    items: items.map((row) => entryOf(row, names)),
    nextCursor: last ? encodeCursor([last.occurred_on, last.position]) : null,
    total,
  };
};
