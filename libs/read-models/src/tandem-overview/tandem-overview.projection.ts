import { tandemEvents, type TandemEvent } from '@tandemspur/contracts';
import {
  actionsFor,
  evolveTandem,
  nextContactOn,
  noTandem,
  openConflicts,
  openEnding,
  statusOf,
  type RecordedEvent,
  type Tandem,
} from '@tandemspur/domain';
import { defineProjection } from '../stream-projection.js';
import { tableOf } from '../table-of.js';
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

const latestRevision = (history: readonly RecordedEvent<TandemEvent>[]): bigint =>
  history.reduce((latest, { revision }) => (revision > latest ? revision : latest), 0n);

/** The row of one tandem; none while nobody is named in it. */
export const overviewOf = (
  tandemId: string,
  history: readonly RecordedEvent<TandemEvent>[],
): readonly TandemOverview[] => {
  const tandem = history.reduce(evolveTandem, noTandem);
  const status = statusOf(tandem);
  const [first] = history;
  if (!first || status === null || tandem.mentorId === null || tandem.menteeId === null) return [];
  const next = nextContactOn(tandem);
  return [
    {
      tandem_id: tandemId,
      organisation_id: first.organisationId,
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
      revision: String(latestRevision(history)),
    },
  ];
};

export const tandemOverviewProjection = defineProjection({
  name: 'tandem-overview',
  version: 1,
  events: tandemEvents,
  table: tableOf(tandemOverviewEntity, 'tandem_id'),
  rows: overviewOf,
});
