import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { peopleEntity } from '../people/people.entity.js';
import { staffEntity } from '../staff/staff.entity.js';
import { isAwaitingHandover } from './awaiting-handover.js';
import { tandemOverviewEntity, type TandemOverview } from './tandem-overview.entity.js';

/** A row with the names that it refers to. */
export type NamedOverview = TandemOverview & {
  mentor_name: string | null;
  mentee_name: string | null;
  coordinator_name: string | null;
  awaiting_handover: boolean;
  /** Some event of it is parked: what the row says may be out of date. */
  degraded: boolean;
};

/** Uncorrelated, so that it is looked up once for a whole list: hardly ever is anything parked. */
const isDegraded = `('tandem-' || t.tandem_id) in (
  select d.stream from projection_engine.degraded d where d.projection in ('tandem-overview', 'tandem-timeline'))`;

/**
 * The tandems `t` of an organisation with the rows of `mentor`, `mentee` and `coordinator`; nothing is selected yet.
 *
 * @param today `YYYY-MM-DD`; what awaits a handover depends on it.
 */
export const tandemRows = (
  dataSource: DataSource,
  organisationId: string,
  today: string,
): SelectQueryBuilder<TandemOverview> =>
  dataSource
    .createQueryBuilder(tandemOverviewEntity, 't')
    .leftJoin(peopleEntity.options.name, 'mentor', 'mentor.person_id = t.mentor_id')
    .leftJoin(peopleEntity.options.name, 'mentee', 'mentee.person_id = t.mentee_id')
    .leftJoin(staffEntity.options.name, 'coordinator', 'coordinator.staff_id = t.coordinator_id')
    .where('t.organisation_id = :organisationId', { organisationId })
    .setParameter('today', today);

/** The same, with what a `NamedOverview` holds selected. */
export const withNames = (query: SelectQueryBuilder<TandemOverview>): SelectQueryBuilder<TandemOverview> =>
  query
    .select('t.*')
    .addSelect(isDegraded, 'degraded')
    .addSelect(`coalesce(${isAwaitingHandover}, false)`, 'awaiting_handover')
    .addSelect('mentor.name', 'mentor_name')
    .addSelect('mentee.name', 'mentee_name')
    .addSelect('coordinator.name', 'coordinator_name');
