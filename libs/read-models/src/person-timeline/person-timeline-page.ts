import type { PersonTimelinePage } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { namesOf } from '../names.js';
import { recordsOf } from '../people/person-records.js';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import type { TimelineOrder } from '../tandem-timeline/tandem-timeline-page.js';
import { dataOf, timelineEntryOf, type TimelineRow } from '../timeline-row.js';

type Row = TimelineRow & { kind: 'person' | 'tandem'; id: string };

const columns = `event_id, organisation_id, position, revision, type, occurred_on, precision, recorded_at, source,
  actor_id, actor_role, data`;

/** $1: the records of the person; $2: the organisation. */
const whole = `(
  select 'person' as kind, person_id as id, ${columns} from read_models.person_timeline
  where person_id = any($1::uuid[]) and organisation_id = $2
  union all
  select 'tandem' as kind, tandem_id as id, ${columns} from read_models.tandem_timeline
  where tandem_id in (select tandem_id from read_models.tandem_people where person_id = any($1::uuid[]))
    and organisation_id = $2) e`;

/**
 * The events of a person's own stream, of merged records and of all their tandems, in effective order or from the
 * newest back; keyset paging. Undefined when there is no such person.
 *
 * @throws InvalidCursor
 */
export const pagePersonTimeline = async (
  dataSource: DataSource,
  organisationId: string,
  personId: string,
  order: TimelineOrder,
  { limit, cursor }: PageRequest,
): Promise<PersonTimelinePage | undefined> => {
  const records = await recordsOf(dataSource, organisationId, personId);
  if (records.length === 0) return undefined;
  const [direction, beyond] = order === 'newest' ? ['desc', '<'] : ['asc', '>'];
  const from = cursor === undefined ? [] : decodeCursor(cursor, 2);
  const after = cursor === undefined ? '' : `where (occurred_on, position) ${beyond} ($4, $5)`;
  const [rows, counted] = await Promise.all([
    dataSource.query<Row[]>(
      `select * from ${whole} ${after} order by occurred_on ${direction}, position ${direction} limit $3`,
      [records, organisationId, limit + 1, ...from],
    ),
    dataSource.query<{ total: number }[]>(`select count(*)::integer as total from ${whole}`, [
      records,
      organisationId,
    ]),
  ]);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const names = await namesOf(
    dataSource,
    items.flatMap((row) => Object.values(dataOf(row))),
  );
  return {
    items: items.map((row) => ({
      ...timelineEntryOf(row, names),
      stream: { kind: row.kind, id: row.id },
    })),
    nextCursor: last ? encodeCursor([last.occurred_on, last.position]) : null,
    total: counted[0]?.total ?? 0,
  };
};
