import { dayOf, type ReportCommand, type ReportEvent } from '@tandemspur/contracts';
import { evolveBy } from '../by-type.js';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

/** Days are `YYYY-MM-DD`. */
export interface Report {
  readonly issued: Extract<ReportEvent, { type: 'ReportIssued' }>['data'] | null;
  readonly issuedOn: string | null;
  readonly supersededOn: string | null;
  readonly supersededBy: string | null;
}

export const reportDecider: Decider<Report, ReportCommand, ReportEvent> = {
  initial: { issued: null, issuedOn: null, supersededOn: null, supersededBy: null },
  evolve: evolveBy<Report, ReportEvent>({
    ReportIssued: (report, data, day) => ({ ...report, issued: data, issuedOn: day }),
    ReportSuperseded: (report, { by }, day) => ({ ...report, supersededOn: day, supersededBy: by }),
  }),
  decide: (command, { issuedOn, supersededOn }, { id, occurrence }) => {
    switch (command.type) {
      case 'IssueReport':
        if (issuedOn !== null) throw new Refusal('report-exists');
        if (command.data.from >= command.data.to) throw new Refusal('report-period-empty', {}, 'to');
        return [{ type: 'ReportIssued', data: command.data }];
      case 'SupersedeReport':
        if (issuedOn === null) throw new Refusal('not-found');
        if (supersededOn !== null) throw new Refusal('report-already-superseded', { supersededOn });
        if (command.data.by === id) throw new Refusal('superseded-by-itself', {}, 'by');
        if (dayOf(occurrence.occurredOn) < issuedOn) {
          throw new Refusal('superseded-before-issued', { issuedOn }, 'occurredOn');
        }
        return [{ type: 'ReportSuperseded', data: command.data }];
    }
  },
};
