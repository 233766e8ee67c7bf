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
      coordinator_id: tandem.coordinatorId,
      proposed_on: tandem.proposedOn,
      matched_on: tandem.matchedOn,
      first_meeting_on: tandem.firstMeetingOn,
      ended_on: openEnding(tandem)?.endedOn ?? null,
      last_contact_on: tandem.lastContactOn,
      next_contact_on: next,
      meetings: tandem.meetings,
      missed_meetings: tandem.missedMeetings,
      open_conflicts: openConflicts(tandem).length,
      agreed_term_months: tandem.terms?.agreedTermMonths ?? null,
      meeting_interval_days: tandem.terms?.meetingIntervalDays ?? null,
      agreed_hours_per_month: tandem.terms?.agreedHoursPerMonth ?? null,
      mode: tandem.terms?.mode ?? null,
      rematch_of: tandem.terms?.rematchOf ?? null,
      conflicts: JSON.stringify(tandem.conflicts),
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
  version: 2,
  lanes: 2,
  events: tandemEvents,
  fold: { ...owned({ initial: noTandem, evolve: evolveTandem }), inAnyOrder: foldsInAnyOrder },
  tables: [stateTable(tandemOverviewEntity, overviewOf), countTable(tandemCountsEntity, countsOf)],
});
