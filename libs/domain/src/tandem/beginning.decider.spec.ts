import { describe, it } from '@jest/globals';
import type { TandemCommand } from '@tandemspur/contracts';
import { sampleData, sampleOn, specify } from '@tandemspur/testing';
import { tandemDecider } from './tandem.decider.js';

const { mentorId, menteeId } = sampleData.TandemProposed;
const { agreedTermMonths, meetingIntervalDays, mode } = sampleData.TandemMatched;
const { signers, formVersion } = sampleData.AgreementSigned;
const programmeId = '99999999-9999-4999-8999-999999999999';
const earlierTandem = '88888888-8888-4888-8888-888888888888';
/** The id of every tandem of a specification. */
const itself = '00000000-0000-4000-8000-000000000001';

const { given } = specify(tandemDecider);

const proposed = sampleOn('TandemProposed', '2025-01-10');
const matched = sampleOn('TandemMatched', '2025-01-20');
const ended = sampleOn('TandemEnded', '2025-06-30');

const terms = { agreedTermMonths, meetingIntervalDays, mode };
const sign: TandemCommand = { type: 'SignAgreement', data: { signers, formVersion } };
const propose = (mentee: string): TandemCommand => ({
  type: 'ProposeTandem',
  data: { mentorId, menteeId: mentee, programmeId },
});
const match = (rematchOf: string): TandemCommand => ({ type: 'MatchTandem', data: { ...terms, rematchOf } });

describe('a proposal', () => {
  it('is of two people, in a programme', () => {
    given()
      .when(propose(menteeId), '2025-01-10')
      .then({ type: 'TandemProposed', data: { mentorId, menteeId, programmeId } });
    given().when(propose(mentorId), '2025-01-10').thenRefused('mentor-is-mentee', 'menteeId');
  });

  it('may be a rematch of another tandem, not of itself', () => {
    given(proposed)
      .when(match(earlierTandem), '2025-01-20')
      .then({ type: 'TandemMatched', data: { mentorId, menteeId, ...terms, rematchOf: earlierTandem } });
    given(proposed).when(match(itself), '2025-01-20').thenRefused('rematch-of-itself', 'rematchOf');
  });
});

describe('an agreement', () => {
  it.each(['2025-01-12', '2025-01-20', '2025-03-01'])(
    'is signed once the two are matched, on %s too',
    (day) => {
      given(proposed, matched)
        .when(sign, day)
        .then({ type: 'AgreementSigned', data: { signedOn: day, signers, formVersion } });
    },
  );

  it('is not signed before there is a match, nor after the end', () => {
    given(proposed).when(sign, '2025-01-20').thenRefused('not-matched');
    given(proposed, matched, ended).when(sign, '2025-07-01').thenRefused('after-end', 'occurredOn');
  });

  it('is signed once', () => {
    const signed = sampleOn('AgreementSigned', '2025-01-20');
    given(proposed, matched, signed).when(sign, '2025-02-01').thenRefused('agreement-exists');
  });
});
