import type { beginningEvents } from '@tandemspur/contracts';
import { later, type Evolve } from './table.js';

export const onBeginning: Evolve<(typeof beginningEvents)[number]['type']> = {
  TandemProposed: (tandem, { mentorId, menteeId, programmeId }, on) => ({
    ...tandem,
    mentorId,
    menteeId,
    programmeId: programmeId ?? null,
    proposedOn: on,
  }),
  ProposalDeclined: (tandem, _, on) => ({ ...tandem, declinedOn: later(tandem.declinedOn, on) }),
  TandemMatched: (tandem, terms, on) => ({
    ...tandem,
    mentorId: terms.mentorId,
    menteeId: terms.menteeId,
    matchedOn: on,
    terms,
    mode: terms.mode,
  }),
  AgreementSigned: (tandem, { signedOn }) => ({ ...tandem, agreementSignedOn: signedOn }),
};
