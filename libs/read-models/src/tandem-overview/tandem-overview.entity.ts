import type { TandemStatus } from '@tandemspur/contracts';
import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** One row per tandem: how it stands. Days are `YYYY-MM-DD`. */
export interface TandemOverview {
  tandem_id: string;
  organisation_id: string;
  status: TandemStatus;
  mentor_id: string;
  mentee_id: string;
  coordinator_id: string | null;
  proposed_on: string | null;
  matched_on: string | null;
  first_meeting_on: string | null;
  ended_on: string | null;
  last_contact_on: string | null;
  next_contact_on: string | null;
  meetings: number;
  missed_meetings: number;
  open_conflicts: number;
  agreed_term_months: number | null;
  meeting_interval_days: number | null;
  agreed_hours_per_month: number | null;
  mode: string | null;
  rematch_of: string | null;
  programme_id: string | null;
  /** Who stands in for the coordinator. */
  cover_id: string | null;
  coordinator_since: string | null;
  /** Of the last handover. */
  handover_to: string | null;
  handover_started_on: string | null;
  handover_completed_on: string | null;
  last_check_in_on: string | null;
  agreement_signed_on: string | null;
  term_end_on: string | null;
  closure_started_on: string | null;
  closure_planned: boolean | null;
  closing_meeting_on: string | null;
  /** What the ending says that holds; null while there is none. */
  rematch_wanted: boolean | null;
  /** JSON array of the goals, oldest first. */
  goals: string;
  /** JSON array of the co-mentors, released ones included, oldest first. */
  co_mentors: string;
  /** JSON array of the conflicts, oldest first. */
  conflicts: string;
  /** JSON array of the command types that the state invites. */
  actions: string;
  /** Sorts the list: who needs attention first. */
  urgency: string;
  /** Revision of the stream's last event. */
  revision: string;
}

export const tandemOverviewEntity = new EntitySchema<TandemOverview>({
  name: 'TandemOverview',
  schema: readSchema,
  tableName: 'tandem_overview',
  indices: [
    { name: 'tandem_overview_by_urgency', columns: ['organisation_id', 'urgency', 'tandem_id'] },
    { name: 'tandem_overview_by_coordinator', columns: ['coordinator_id', 'urgency'] },
    { name: 'tandem_overview_by_programme', columns: ['programme_id', 'urgency'] },
    { name: 'tandem_overview_by_rematch', columns: ['rematch_of'] },
  ],
  columns: {
    tandem_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    status: { type: 'text' },
    mentor_id: { type: 'uuid' },
    mentee_id: { type: 'uuid' },
    coordinator_id: { type: 'uuid', nullable: true },
    proposed_on: { type: 'date', nullable: true },
    matched_on: { type: 'date', nullable: true },
    first_meeting_on: { type: 'date', nullable: true },
    ended_on: { type: 'date', nullable: true },
    last_contact_on: { type: 'date', nullable: true },
    next_contact_on: { type: 'date', nullable: true },
    meetings: { type: 'integer' },
    missed_meetings: { type: 'integer' },
    open_conflicts: { type: 'integer' },
    agreed_term_months: { type: 'integer', nullable: true },
    meeting_interval_days: { type: 'integer', nullable: true },
    agreed_hours_per_month: { type: 'integer', nullable: true },
    mode: { type: 'text', nullable: true },
    rematch_of: { type: 'uuid', nullable: true },
    programme_id: { type: 'uuid', nullable: true },
    cover_id: { type: 'uuid', nullable: true },
    coordinator_since: { type: 'date', nullable: true },
    handover_to: { type: 'uuid', nullable: true },
    handover_started_on: { type: 'date', nullable: true },
    handover_completed_on: { type: 'date', nullable: true },
    last_check_in_on: { type: 'date', nullable: true },
    agreement_signed_on: { type: 'date', nullable: true },
    term_end_on: { type: 'date', nullable: true },
    closure_started_on: { type: 'date', nullable: true },
    closure_planned: { type: 'boolean', nullable: true },
    closing_meeting_on: { type: 'date', nullable: true },
    rematch_wanted: { type: 'boolean', nullable: true },
    goals: { type: 'text', default: '[]' },
    co_mentors: { type: 'text', default: '[]' },
    conflicts: { type: 'text' },
    actions: { type: 'text' },
    urgency: { type: 'text', collation: 'C' },
    revision: { type: 'bigint' },
  },
});
