import { describe, it } from '@jest/globals';
import type { PersonCommand, PersonEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { fold, type Facts } from '../decider.js';
import { personDecider } from './person.decider.js';

const { given } = specify(personDecider);
const own = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';
const happened = (day: string, event: PersonEvent) => on<PersonEvent>(day, event);
const mentor = { name: 'Günther Zander' };
const mentee = { name: 'Rojin K.', targetGroup: 'refugee', isMinor: true } as const;
const applied = happened('2024-01-15', { type: 'MentorApplied', data: mentor });
const registered = happened('2024-01-15', { type: 'MenteeRegistered', data: mentee });
const named = happened('2024-01-15', { type: 'GuardianNamed', data: { name: 'Gülsüm K.' } });
const merged = happened('2024-03-01', { type: 'RecordsMerged', data: { keptId: other, mergedId: own } });
const erased = happened('2024-03-01', {
  type: 'SubjectErased',
  data: { subjectId: own, legalBasis: 'art17', generalisedFields: 'birthYear' },
});
const interview = (outcome: 'suitable' | 'unclear') =>
  ({ type: 'InterviewHeld', data: { durationMinutes: 30, mode: 'in_person', outcome } }) as const;
const accept: PersonCommand = { type: 'AcceptParticipant', data: {} };
const decline: PersonCommand = { type: 'DeclineParticipant', data: {} };
const sign: PersonCommand = { type: 'SignConductCode', data: { codeVersion: '2024' } };
const changeName: PersonCommand = { type: 'ChangeContactDetails', data: { name: 'Günther Zander' } };

describe('a person', () => {
  it('applies as a mentor, is registered as a mentee or is named as a guardian, once', () => {
    given()
      .when({ type: 'RegisterMentor', data: mentor }, '2024-01-15')
      .then({ type: 'MentorApplied', data: mentor });
    given()
      .when({ type: 'RegisterMentee', data: mentee }, '2024-01-15')
      .then({ type: 'MenteeRegistered', data: mentee });
    given()
      .when({ type: 'NameGuardian', data: { name: 'Gülsüm K.', menteeId: other } }, '2024-01-15')
      .then({ type: 'GuardianNamed', data: { name: 'Gülsüm K.', menteeId: other } });
    given(applied).when({ type: 'RegisterMentor', data: mentor }, '2024-02-01').thenRefused('person-exists');
  });

  it('has no history before the registration, and none without it', () => {
    given(applied).when(sign, '2024-01-14').thenRefused('before-registration', 'occurredOn');
    given().when(sign, '2024-01-15').thenRefused('not-found');
  });

  it('takes changed contact details, and refuses what changes nothing', () => {
    given(applied)
      .when({ type: 'ChangeContactDetails', data: { postcodeArea: '22765' } }, '2024-02-01')
      .then({ type: 'ContactDetailsChanged', data: { postcodeArea: '22765' } });
    given(applied).when(changeName, '2024-02-01').thenRefused('details-unchanged');
  });
});

describe('a record that ended', () => {
  it('takes nothing once it was merged, but for the rights of the person', () => {
    given(applied, merged).when(sign, '2024-03-02').thenRefused('record-merged');
    given(applied, merged)
      .when({ type: 'MergeRecords', data: { keptId: other } }, '2024-03-02')
      .thenRefused('record-merged');
    given(applied, merged)
      .when({ type: 'ReceiveDataRequest', data: { article: 'art15' } }, '2024-03-31')
      .then({ type: 'DataRequestReceived', data: { article: 'art15', dueOn: '2024-04-30' } });
  });

  it('takes nothing once the person was erased', () => {
    given(applied, erased).when(sign, '2024-03-02').thenRefused('record-erased');
  });

  it('is merged into another, never into itself', () => {
    given(applied)
      .when({ type: 'MergeRecords', data: { keptId: other } }, '2024-03-01')
      .then({ type: 'RecordsMerged', data: { keptId: other, mergedId: own } });
    given(applied)
      .when({ type: 'MergeRecords', data: { keptId: own } }, '2024-03-01')
      .thenRefused('merged-with-itself', 'keptId');
  });

  it('goes on only in a record that was not merged itself, and in the same role', () => {
    const merge: PersonCommand = { type: 'MergeRecords', data: { keptId: other } };
    const kept = fold(personDecider, [applied]);
    const into = (facts: Facts) => given(applied).when(merge, '2024-03-01', facts);
    into({ kept: { ...kept, mergedInto: own } }).thenRefused('kept-record-merged', 'keptId');
    into({ kept: { ...kept, kinds: ['mentee'] } }).thenRefused('merge-kinds-differ', 'keptId');
    into({ kept }).then({
      type: 'RecordsMerged',
      data: { keptId: other, mergedId: own },
    });
  });
});

describe('consent', () => {
  const consent = (scope: 'participation' | 'photo', giver: 'self' | 'guardian') => ({
    scope: [scope],
    giver,
    formVersion: '2024',
  });
  const toPhotos = happened('2024-02-01', { type: 'ConsentRecorded', data: consent('photo', 'self') });

  it('to the participation of a minor is the guardian’s', () => {
    given(registered)
      .when({ type: 'RecordConsent', data: consent('participation', 'self') }, '2024-02-01')
      .thenRefused('minor-needs-guardian', 'giver');
    given(registered)
      .when({ type: 'RecordConsent', data: consent('participation', 'guardian') }, '2024-02-01')
      .then({ type: 'ConsentRecorded', data: consent('participation', 'guardian') });
    given(applied)
      .when({ type: 'RecordConsent', data: consent('participation', 'self') }, '2024-02-01')
      .then({ type: 'ConsentRecorded', data: consent('participation', 'self') });
  });

  it('is withdrawn by whoever gave it, after it was given, once', () => {
    const withdraw: PersonCommand = { type: 'WithdrawConsent', data: { scope: ['photo'], giver: 'self' } };
    const withdrawn = { type: 'ConsentWithdrawn', data: withdraw.data } as const;
    given(applied, toPhotos).when(withdraw, '2024-02-02').then(withdrawn);
    given(applied, toPhotos).when(withdraw, '2024-01-31').thenRefused('consent-not-given', 'scope');
    given(applied, toPhotos, happened('2024-02-02', withdrawn))
      .when(withdraw, '2024-02-03')
      .thenRefused('consent-not-given');
    given(applied, toPhotos)
      .when({ ...withdraw, data: { scope: ['photo'], giver: 'guardian' } }, '2024-02-02')
      .thenRefused('consent-not-given');
  });
});

describe('the selection', () => {
  const inspect = (certificateDate: string): PersonCommand => ({
    type: 'InspectCertificate',
    data: { certificateDate, relevantEntry: false },
  });

  it('records a certificate of a mentor, no younger than its inspection', () => {
    given(applied)
      .when(inspect('2024-01-20'), '2024-02-01')
      .then({
        type: 'CertificateInspected',
        data: { inspectedOn: '2024-02-01', certificateDate: '2024-01-20', relevantEntry: false },
      });
    given(applied)
      .when(inspect('2024-02-02'), '2024-02-01')
      .thenRefused('certificate-after-inspection', 'certificateDate');
    given(registered).when(inspect('2024-01-20'), '2024-02-01').thenRefused('certificate-of-mentors-only');
  });

  it('accepts after a suitable interview, once', () => {
    const suitable = happened('2024-02-01', interview('suitable'));
    given(applied, suitable).when(accept, '2024-02-02').then({ type: 'ParticipantAccepted', data: {} });
    given(applied).when(accept, '2024-02-02').thenRefused('interview-missing');
    given(applied, suitable).when(accept, '2024-01-31').thenRefused('interview-missing');
    given(applied, suitable, happened('2024-02-02', interview('unclear')))
      .when(accept, '2024-02-03')
      .thenRefused('interview-missing');
    const accepted = happened('2024-02-02', { type: 'ParticipantAccepted', data: {} });
    given(applied, suitable, accepted).when(accept, '2024-02-03').thenRefused('already-accepted');
    given(applied, suitable, accepted).when(decline, '2024-02-03').thenRefused('already-accepted');
  });

  it('declines once, and accepts after that only with a new interview', () => {
    const declined = happened('2024-02-02', { type: 'ParticipantDeclined', data: {} });
    const before = [applied, happened('2024-02-01', interview('suitable')), declined];
    given(...before)
      .when(decline, '2024-02-03')
      .thenRefused('already-declined');
    given(...before)
      .when(accept, '2024-02-03')
      .thenRefused('interview-missing');
    given(...before, happened('2024-02-03', interview('suitable')))
      .when(accept, '2024-02-04')
      .then({ type: 'ParticipantAccepted', data: {} });
  });

  it('is not for guardians', () => {
    given(named).when(accept, '2024-02-02').thenRefused('participants-only');
  });
});

describe('leaving', () => {
  const leave = (role: 'mentor' | 'mentee'): PersonCommand => ({ type: 'RecordDeparture', data: { role } });

  it('ends a role that the person holds, once', () => {
    given(applied)
      .when(leave('mentor'), '2025-01-01')
      .then({ type: 'ParticipantLeft', data: { role: 'mentor' } });
    given(applied).when(leave('mentee'), '2025-01-01').thenRefused('role-never-held', 'role');
    given(applied, happened('2025-01-01', { type: 'ParticipantLeft', data: { role: 'mentor' } }))
      .when(leave('mentor'), '2025-02-01')
      .thenRefused('participant-already-left', 'role');
  });
});

describe('a data request', () => {
  const article = 'art15';
  const receive: PersonCommand = { type: 'ReceiveDataRequest', data: { article } };
  const answer: PersonCommand = { type: 'AnswerDataRequest', data: { article } };
  const received = happened('2024-02-10', {
    type: 'DataRequestReceived',
    data: { article, dueOn: '2024-03-10' },
  });
  const answered = happened('2024-02-20', { type: 'DataRequestAnswered', data: { article } });

  it('is due a month after its receipt, and open once', () => {
    given(applied)
      .when(receive, '2024-02-10')
      .then({ type: 'DataRequestReceived', data: { article, dueOn: '2024-03-10' } });
    given(applied, received).when(receive, '2024-02-11').thenRefused('data-request-open', 'article');
    given(applied, received, answered)
      .when(receive, '2024-05-01')
      .then({ type: 'DataRequestReceived', data: { article, dueOn: '2024-06-01' } });
  });

  it('is answered while it is open', () => {
    given(applied, received)
      .when(answer, '2024-02-20')
      .then({ type: 'DataRequestAnswered', data: { article } });
    given(applied, received).when(answer, '2024-02-09').thenRefused('answered-before-received', 'occurredOn');
    given(applied, received, answered)
      .when(answer, '2024-02-21')
      .thenRefused('data-request-not-open', 'article');
  });
});
