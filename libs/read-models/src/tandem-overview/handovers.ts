import type { HandoversView } from '@tandemspur/contracts';
import { addDays, daysBetween } from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { namesOf, type Names } from '../names.js';
import { awaitingSince, isAwaitingHandover } from './awaiting-handover.js';
import { summaryOf } from './tandem-list.js';
import { tandemRows, withNames, type NamedOverview } from './tandem-rows.js';

type Awaiting = NamedOverview & { since: string | null; reason: 'coordinator-left' | 'no-coordinator' };

/** A completed handover is shown as long, in days. */
const recently = 30;

const pairOf = (row: NamedOverview) => {
  const { tandemId, status, mentor, mentee, coordinator } = summaryOf(row);
  return { tandemId, status, mentor, mentee, coordinator };
};

const awaiting = async (
  dataSource: DataSource,
  organisationId: string,
  today: string,
): Promise<HandoversView['awaiting']> => {
  const rows = await withNames(tandemRows(dataSource, organisationId, today))
    .addSelect(awaitingSince, 'since')
    .addSelect(
      `case when t.coordinator_id is null then 'no-coordinator' else 'coordinator-left' end`,
      'reason',
    )
    .andWhere(isAwaitingHandover)
    .orderBy('since')
    .addOrderBy('t.tandem_id')
    .getRawMany<Awaiting>();
  return rows.map((row) => ({ ...pairOf(row), since: row.since, reason: row.reason }));
};

const begun = (dataSource: DataSource, organisationId: string, today: string, which: string) =>
  withNames(tandemRows(dataSource, organisationId, today))
    .andWhere('t.handover_started_on is not null')
    .andWhere(which, { recent: addDays(today, -recently) })
    .orderBy('t.handover_started_on')
    .addOrderBy('t.tandem_id')
    .getRawMany<NamedOverview>();

/** Nobody hands over a tandem that is no more. */
const isOpen = `t.handover_completed_on is null and t.status not in ('ended', 'declined')`;

const startedOf = (row: NamedOverview, names: Names) => {
  const startedOn = row.handover_started_on ?? '';
  const to = row.handover_to ?? '';
  const { last_check_in_on: checkIn } = row;
  return {
    ...pairOf(row),
    to: { id: to, name: names.get(to) ?? null },
    startedOn,
    checkInSince: checkIn !== null && checkIn >= startedOn,
  };
};

/**
 * Which tandems nobody looks after, which are being handed over, and which were in the last 30 days.
 *
 * @param today `YYYY-MM-DD` where the organisation is.
 */
export const listHandovers = async (
  dataSource: DataSource,
  organisationId: string,
  today: string,
): Promise<HandoversView> => {
  const open = await begun(dataSource, organisationId, today, isOpen);
  const done = await begun(dataSource, organisationId, today, 't.handover_completed_on >= :recent');
  const names = await namesOf(
    dataSource,
    [...open, ...done].map(({ handover_to }) => handover_to),
  );
  return {
    awaiting: await awaiting(dataSource, organisationId, today),
    open: open.map((row) => {
      const started = startedOf(row, names);
      return { ...started, days: daysBetween(started.startedOn, today) };
    }),
    completed: done.map((row) => {
      const started = startedOf(row, names);
      const completedOn = row.handover_completed_on ?? started.startedOn;
      return { ...started, completedOn, days: daysBetween(started.startedOn, completedOn) };
    }),
  };
};
