import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** Rule of the row that only says that a tandem is open, for what people and staff bring due in it. */
export const openRule = 'open';

/** Programme of a tandem that has none, so that it compares like any other. */
export const noProgramme = '00000000-0000-0000-0000-000000000000';

/**
 * What a tandem will bring due; a standard's days after `base_on`. Neither a standard nor today is in it, so that
 * only the tandem's own history changes it.
 */
export interface FollowUpRow {
  tandem_id: string;
  rule: string;
  /** A goal's or conflict's id; else empty. */
  item: string;
  organisation_id: string;
  programme_id: string;
  mentor_id: string;
  mentee_id: string;
  coordinator_id: string | null;
  cover_id: string | null;
  /** `YYYY-MM-DD`; `null` in the row that only says that the tandem is open. */
  base_on: string | null;
  /** JSON of what fills the reason's text. */
  params: string;
}

export const followUpsEntity = new EntitySchema<FollowUpRow>({
  name: 'FollowUp',
  schema: readSchema,
  tableName: 'follow_ups',
  indices: [
    {
      name: 'follow_ups_by_organisation',
      columns: ['organisation_id', 'rule', 'base_on', 'tandem_id', 'item', 'programme_id', 'mentee_id'],
    },
    {
      name: 'follow_ups_by_programme',
      columns: ['organisation_id', 'programme_id', 'rule', 'base_on', 'tandem_id', 'item', 'mentee_id'],
    },
    { name: 'follow_ups_by_coordinator', columns: ['coordinator_id', 'rule', 'base_on'] },
    { name: 'follow_ups_by_cover', columns: ['cover_id', 'rule', 'base_on'] },
    { name: 'follow_ups_by_mentor', columns: ['mentor_id'], where: 'base_on is null' },
  ],
  columns: {
    tandem_id: { type: 'uuid', primary: true },
    rule: { type: 'text', primary: true, collation: 'C' },
    item: { type: 'text', primary: true, collation: 'C' },
    organisation_id: { type: 'uuid' },
    programme_id: { type: 'uuid' },
    mentor_id: { type: 'uuid' },
    mentee_id: { type: 'uuid' },
    coordinator_id: { type: 'uuid', nullable: true },
    cover_id: { type: 'uuid', nullable: true },
    base_on: { type: 'date', nullable: true },
    params: { type: 'text' },
  },
});
