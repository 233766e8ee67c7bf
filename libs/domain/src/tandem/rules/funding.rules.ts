import type { Funding, Tandem } from '../tandem.state.js';
import { dayBefore, rule, when } from './rule.js';

const overlap = (a: Pick<Funding, 'from' | 'to'>, b: Pick<Funding, 'from' | 'to'>): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);

const lastOf = ({ fundings }: Tandem, grantId: string): Funding | undefined =>
  fundings.findLast((funding) => funding.grantId === grantId);

/** Periods are half-open: `to` is the first day without the grant. */
export const fundingRules = [
  rule({
    code: 'funding-period',
    on: ['FundingAssigned'],
    field: 'to',
    broken: (_, { from, to }) => (to === undefined ? undefined : dayBefore(to, 'from', from)),
  }),
  rule({
    code: 'funding-exists',
    on: ['FundingAssigned'],
    field: 'grantId',
    broken: ({ fundings }, { grantId, from, to = null }) => {
      const known = fundings.find((each) => each.grantId === grantId && overlap(each, { from, to }));
      return known && { from: known.from };
    },
  }),
  rule({
    code: 'funding-unknown',
    on: ['FundingReleased'],
    field: 'grantId',
    broken: (tandem, { grantId, to }) => {
      const funding = lastOf(tandem, grantId);
      return when(funding === undefined || (funding.to !== null && funding.to <= to));
    },
  }),
  rule({
    code: 'funding-period',
    on: ['FundingReleased'],
    field: 'to',
    broken: (tandem, { grantId, to }) => dayBefore(to, 'from', lastOf(tandem, grantId)?.from),
  }),
];
