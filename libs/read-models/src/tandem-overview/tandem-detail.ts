import { tandemDetail, type TandemDetail } from '@tandemspur/contracts';
import type { CoMentor } from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { namesOf } from '../names.js';
import { safeguardingOpen } from './safeguarding-open.js';
import { summaryOf } from './tandem-list.js';
import { tandemOverviewEntity } from './tandem-overview.entity.js';
import { tandemRows, withNames, type NamedOverview } from './tandem-rows.js';

const stored = tandemDetail.pick({ conflicts: true, goals: true, actions: true });

const parsed = (text: string): unknown => JSON.parse(text);

/** Ids of the tandems that name this one as the one before. */
export const rematchesOf = async (dataSource: DataSource, tandemId: string): Promise<string[]> => {
  const rows = await dataSource.getRepository(tandemOverviewEntity).find({
    select: { tandem_id: true },
    where: { rematch_of: tandemId },
    order: { matched_on: 'ASC', tandem_id: 'ASC' },
  });
  return rows.map(({ tandem_id }) => tandem_id);
};

type References = Pick<TandemDetail, 'cover' | 'handover' | 'coMentors' | 'rematches' | 'safeguardingOpen'>;

const referencesOf = async (dataSource: DataSource, row: NamedOverview): Promise<References> => {
  const coMentors = parsed(row.co_mentors) as readonly CoMentor[];
  const named = [row.cover_id, row.handover_to, ...coMentors.map(({ personId }) => personId)];
  const names = await namesOf(dataSource, named);
  const reference = (id: string) => ({ id, name: names.get(id) ?? null });
  const { handover_to: to, handover_started_on: startedOn } = row;
  return {
    cover: row.cover_id === null ? null : reference(row.cover_id),
    handover:
      to === null || startedOn === null
        ? null
        : { to: reference(to), startedOn, completedOn: row.handover_completed_on },
    coMentors: coMentors.map(({ personId, scope, from, until }) => ({
      ...reference(personId),
      scope,
      from,
      until,
    })),
    rematches: await rematchesOf(dataSource, row.tandem_id),
    safeguardingOpen: await safeguardingOpen(dataSource, row.tandem_id),
  };
};

const detailOf = (row: NamedOverview, references: References): TandemDetail => ({
  ...summaryOf(row),
  ...references,
  ...stored.parse({
    conflicts: parsed(row.conflicts),
    goals: parsed(row.goals),
    actions: parsed(row.actions),
  }),
  proposedOn: row.proposed_on,
  agreedTermMonths: row.agreed_term_months,
  meetingIntervalDays: row.meeting_interval_days,
  agreedHoursPerMonth: row.agreed_hours_per_month,
  mode: row.mode,
  rematchOf: row.rematch_of,
  coordinatorSince: row.coordinator_since,
  lastCheckInOn: row.last_check_in_on,
  agreementSignedOn: row.agreement_signed_on,
  termEndOn: row.term_end_on,
  closure:
    row.closure_started_on === null
      ? null
      : { startedOn: row.closure_started_on, planned: row.closure_planned },
  closingMeetingOn: row.closing_meeting_on,
  revision: row.revision,
});

/**
 * A tandem as its page shows it; undefined when the organisation has none of this id.
 *
 * @param today `YYYY-MM-DD` where the organisation is.
 */
export const findTandem = async (
  dataSource: DataSource,
  organisationId: string,
  tandemId: string,
  today: string,
): Promise<TandemDetail | undefined> => {
  const row = await withNames(tandemRows(dataSource, organisationId, today))
    .andWhere('t.tandem_id = :tandemId', { tandemId })
    .getRawOne<NamedOverview>();
  return row && detailOf(row, await referencesOf(dataSource, row));
};
