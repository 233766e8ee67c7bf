import { statusOf } from '../tandem.state.js';
import { already, dayBefore, rule, when } from './rule.js';

export const beginningRules = [
  rule({
    code: 'tandem-exists',
    on: ['TandemProposed'],
    broken: (tandem) => when(statusOf(tandem) !== null),
  }),
  rule({
    code: 'mentor-is-mentee',
    on: ['TandemProposed', 'TandemMatched'],
    field: 'menteeId',
    broken: (_, { mentorId, menteeId }) => when(mentorId === menteeId),
  }),
  rule({
    code: 'proposal-not-open',
    on: ['ProposalDeclined', 'TandemMatched'],
    broken: ({ matchedOn, declinedOn }) => when(matchedOn !== null || declinedOn !== null),
  }),
  rule({
    code: 'matched-before-proposed',
    on: ['ProposalDeclined', 'TandemMatched'],
    field: 'occurredOn',
    broken: ({ proposedOn }, _, day) => dayBefore(day, 'proposedOn', proposedOn),
  }),
  rule({
    code: 'agreement-exists',
    on: ['AgreementSigned'],
    broken: ({ agreementSignedOn }) => already('signedOn', agreementSignedOn),
  }),
];
