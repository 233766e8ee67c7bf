import { tandemEvents } from '@tandemspur/contracts';
import {
  actionsFor,
  evolveTandem,
  foldsInAnyOrder,
  nextContactOn,
  noTandem,
  openConflicts,
  openEnding,
  statusOf,
  termEndOn,
  type Tandem,
} from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { countTable, stateTable } from '../table-of.js';
import { tandemCountsEntity, type TandemCount } from './tandem-counts.entity.js';
import { tandemOverviewEntity, type TandemOverview } from './tandem-overview.entity.js';

/** Turns a text of digits round, so that later days sort first. */
const backwards = (day: string): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** Expected meetings first, the most overdue on top; then proposals, pauses, and the latest endings. */
const urgencyOf = (tandem: Tandem, next: string | null): string => {
  if (next !== null) return `1 ${next}`;
  if (statusOf(tandem) === 'proposed') return `2 ${tandem.proposedOn ?? ''}`;
  if (statusOf(tandem) === 'paused') return `3 ${tandem.lastEntryOn ?? ''}`;
  return `4 ${backwards(openEnding(tandem)?.endedOn ?? tandem.lastEntryOn ?? '')}`;
};

type Columns<K extends keyof TandemOverview> = Pick<TandemOverview, K>;

const coordinationOf = ({
  coordinatorId,
  coordinatorSince,
  coverId,
  handover,
}: Tandem): Columns<
  | 'coordinator_id'
  | 'coordinator_since'
  | 'cover_id'
  | 'handover_to'
  | 'handover_started_on'
  | 'handover_completed_on'
> => ({
  coordinator_id: coordinatorId,
  coordinator_since: coordinatorSince,
  cover_id: coverId,
  handover_to: handover?.to ?? null,
  handover_started_on: handover?.startedOn ?? null,
  handover_completed_on: handover?.completedOn ?? null,
});

const termsOf = (
  tandem: Tandem,
): Columns<
  | 'agreed_term_months'
  | 'meeting_interval_days'
  | 'agreed_hours_per_month'
  | 'mode'
  | 'rematch_of'
  | 'agreement_signed_on'
  | 'term_end_on'
> => ({
  agreed_term_months: tandem.terms?.agreedTermMonths ?? null,
  meeting_interval_days: tandem.terms?.meetingIntervalDays ?? null,
  agreed_hours_per_month: tandem.terms?.agreedHoursPerMonth ?? null,
  mode: tandem.mode,
  rematch_of: tandem.terms?.rematchOf ?? null,
  agreement_signed_on: tandem.agreementSignedOn,
  term_end_on: termEndOn(tandem),
});

const courseOf = ({
  closure,
  checkIns,
  goals,
  coMentors,
  conflicts,
}: Tandem): Columns<
  | 'last_check_in_on'
  | 'closure_started_on'
  | 'closure_planned'
  | 'closing_meeting_on'
  | 'goals'
  | 'co_mentors'
  | 'conflicts'
> => ({
  last_check_in_on: checkIns.lastOn,
  closure_started_on: closure.startedOn,
  closure_planned: closure.planned,
  closing_meeting_on: closure.meetingOn,
  goals: JSON.stringify(goals),
  co_mentors: JSON.stringify(coMentors),
  conflicts: JSON.stringify(conflicts),
});

/** The row of one tandem; none while nobody is named in it. */
const overviewOf = (
  tandemId: string,
  { state: tandem, organisationId }: Owned<Tandem>,
  revision: bigint,
): readonly TandemOverview[] => {
  const status = statusOf(tandem);
  if (organisationId === null || status === null) return [];
  if (tandem.mentorId === null || tandem.menteeId === null) return [];
  const next = nextContactOn(tandem);
  return [
    {
      tandem_id: tandemId,
      organisation_id: organisationId,
      status,
      mentor_id: tandem.mentorId,
      mentee_id: tandem.menteeId,
      programme_id: tandem.programmeId,
      ...coordinationOf(tandem),
      proposed_on: tandem.proposedOn,
      matched_on: tandem.matchedOn,
      first_meeting_on: tandem.firstMeetingOn,
      ended_on: openEnding(tandem)?.endedOn ?? null,
      rematch_wanted: openEnding(tandem)?.rematchWanted ?? null,
      last_contact_on: tandem.lastContactOn,
      next_contact_on: next,
      meetings: tandem.meetings,
      missed_meetings: tandem.missedMeetings,
      open_conflicts: openConflicts(tandem).length,
      ...termsOf(tandem),
      ...courseOf(tandem),
      actions: JSON.stringify(actionsFor(tandem)),
      urgency: urgencyOf(tandem, next),
      revision: String(revision),
    },
  ];
};

/** A tandem that has a row counts where that says that it stands. */
const countsOf = ({
  organisationId,
  state: tandem,
}: Owned<Tandem>): readonly Pick<TandemCount, 'organisation_id' | 'status'>[] => {
  const status = statusOf(tandem);
  if (organisationId === null || status === null) return [];
  if (tandem.mentorId === null || tandem.menteeId === null) return [];
  return [{ organisation_id: organisationId, status }];
};

export const tandemOverviewProjection = defineProjection({
  name: 'tandem-overview',
  version: 3,
  lanes: 2,
  events: tandemEvents,
  fold: { ...owned({ initial: noTandem, evolve: evolveTandem }), inAnyOrder: foldsInAnyOrder },
  tables: [stateTable(tandemOverviewEntity, overviewOf), countTable(tandemCountsEntity, countsOf)],
});
