import { tandemDetail, type TandemDetail } from '@tandemspur/contracts';
import { summaryOf, type NamedOverview } from './tandem-list.js';

const stored = tandemDetail.pick({ conflicts: true, actions: true });

const parsed = (text: string): unknown => JSON.parse(text);

/** A tandem as its page shows it. */
export const tandemDetailOf = (row: NamedOverview): TandemDetail => ({
  ...summaryOf(row),
  ...stored.parse({ conflicts: parsed(row.conflicts), actions: parsed(row.actions) }),
  proposedOn: row.proposed_on,
  agreedTermMonths: row.agreed_term_months,
  meetingIntervalDays: row.meeting_interval_days,
  agreedHoursPerMonth: row.agreed_hours_per_month,
  mode: row.mode,
  rematchOf: row.rematch_of,
  revision: row.revision,
});
