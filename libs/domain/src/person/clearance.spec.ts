import { describe, expect, it } from '@jest/globals';
import type { PersonEvent } from '@tandemspur/contracts';
import { on } from '@tandemspur/testing';
import { fold } from '../decider.js';
import { clearance } from './clearance.js';
import { personDecider } from './person.decider.js';

const happened = (day: string, event: PersonEvent) => on<PersonEvent>(day, event);
const personOf = (...events: readonly PersonEventOn[]) => fold(personDecider, events);
type PersonEventOn = ReturnType<typeof happened>;

const applied = happened('2020-01-10', { type: 'MentorApplied', data: { name: 'Mehmet Aydın' } });
const interviewed = happened('2020-01-20', {
  type: 'InterviewHeld',
  data: { durationMinutes: 30, mode: 'in_person', outcome: 'suitable' },
});
const inspected = (inspectedOn: string, certificateDate: string, relevantEntry = false) =>
  happened(inspectedOn, {
    type: 'CertificateInspected',
    data: { inspectedOn, certificateDate, relevantEntry },
  });
const fresh = inspected('2020-02-01', '2020-01-15');
const signed = happened('2020-02-01', { type: 'ConductCodeSigned', data: { codeVersion: '2020' } });
const registered = (isMinor: boolean, birthYear?: number) =>
  happened('2020-01-10', {
    type: 'MenteeRegistered',
    data: { name: 'Rojin', targetGroup: 'refugee', isMinor, birthYear },
  });
const consented = happened('2020-02-01', {
  type: 'ConsentRecorded',
  data: { scope: ['participation'], giver: 'guardian', formVersion: '2020' },
});
const withdrawn = happened('2020-05-01', {
  type: 'ConsentWithdrawn',
  data: { scope: ['participation'], giver: 'guardian' },
});

const minor = personOf(registered(true), consented);
const codes = (mentor: readonly PersonEventOn[], day: string, mentee = minor) =>
  clearance(personOf(...mentor), mentee, day).map(({ code }) => code);

describe('before a first meeting with a minor', () => {
  it('nothing is missing when all four are there on that day', () => {
    expect(codes([applied, interviewed, fresh, signed], '2020-02-01')).toEqual([]);
  });

  it('everything is missing of somebody unknown', () => {
    expect(clearance(undefined, personOf(registered(true)), '2020-02-01').map(({ code }) => code)).toEqual([
      'clearance-interview-missing',
      'clearance-certificate-missing',
      'clearance-code-missing',
      'clearance-consent-missing',
    ]);
  });

  it('what came after the day does not count', () => {
    expect(codes([applied, interviewed, fresh, signed], '2020-01-31')).toEqual([
      'clearance-certificate-missing',
      'clearance-code-missing',
      'clearance-consent-missing',
    ]);
  });

  it('a rejection after the interview undoes it', () => {
    const declined = happened('2020-02-02', { type: 'ParticipantDeclined', data: {} });
    expect(codes([applied, interviewed, fresh, signed, declined], '2020-02-03')).toEqual([
      'clearance-interview-missing',
    ]);
    expect(codes([applied, interviewed, fresh, signed, declined], '2020-02-01')).toEqual([]);
  });

  it('the guardian’s consent ends on the day of its withdrawal', () => {
    const child = personOf(registered(true), consented, withdrawn);
    expect(codes([applied, interviewed, fresh, signed], '2020-04-30', child)).toEqual([]);
    expect(codes([applied, interviewed, fresh, signed], '2020-05-01', child)).toEqual([
      'clearance-consent-missing',
    ]);
  });
});

describe('the certificate', () => {
  it('is at most three months old when it is inspected', () => {
    const inTime = inspected('2020-02-29', '2019-11-30');
    expect(codes([applied, interviewed, signed, inTime], '2020-03-01')).toEqual([]);
    const late = inspected('2020-03-01', '2019-11-30');
    expect(codes([applied, interviewed, signed, late], '2020-03-01')).toEqual([
      'clearance-certificate-too-old',
    ]);
  });

  it('holds for five years after its inspection', () => {
    expect(codes([applied, interviewed, fresh, signed], '2025-02-01')).toEqual([]);
    expect(codes([applied, interviewed, fresh, signed], '2025-02-02')).toEqual([
      'clearance-certificate-expired',
    ]);
    const renewed = inspected('2025-02-02', '2025-01-20');
    expect(codes([applied, interviewed, fresh, signed, renewed], '2025-02-02')).toEqual([]);
  });

  it('has no relevant entry', () => {
    const entry = inspected('2020-02-01', '2020-01-15', true);
    expect(codes([applied, interviewed, signed, entry], '2020-02-02')).toEqual([
      'clearance-certificate-entry',
    ]);
  });
});

describe('whoever is no minor', () => {
  it('needs none of it, also once they have grown up', () => {
    expect(codes([applied], '2020-02-01', personOf(registered(false)))).toEqual([]);
    expect(codes([applied], '2024-12-31', personOf(registered(true, 2006)))).toHaveLength(4);
    expect(codes([applied], '2025-01-01', personOf(registered(true, 2006)))).toEqual([]);
  });
});
