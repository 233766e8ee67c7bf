import { describe, expect, it } from '@jest/globals';
import type { PersonEvent } from '@tandemspur/contracts';
import { on } from '@tandemspur/testing';
import { fold } from '../decider.js';
import { personActions } from './person.actions.js';
import { personDecider } from './person.decider.js';
import { leftOn, nobody, preMatchMinutes } from './person.state.js';

const happened = (day: string, event: PersonEvent) => on<PersonEvent>(day, event);
const mentee = happened('2018-09-01', {
  type: 'MenteeRegistered',
  data: { name: 'Rojin', targetGroup: 'refugee', isMinor: true, birthYear: 2004 },
});
const mentor = happened('2024-02-01', {
  type: 'MentorApplied',
  data: { name: 'Rojin Kaya', postcodeArea: '22765' },
});
const left = (day: string, role: 'mentor' | 'mentee') =>
  happened(day, { type: 'ParticipantLeft', data: { role } });
const trained = (durationMinutes: number, preMatch: boolean) =>
  happened('2024-03-01', {
    type: 'TrainingCompleted',
    data: { topic: 'basics', durationMinutes, mode: 'digital', preMatch },
  });

describe('what is known of a person', () => {
  it('tells the latest registration and keeps what earlier ones said', () => {
    expect(fold(personDecider, [mentee, left('2020-07-01', 'mentee'), mentor])).toMatchObject({
      kind: 'mentor',
      kinds: ['mentee', 'mentor'],
      name: 'Rojin Kaya',
      since: '2018-09-01',
      birthYear: 2004,
      postcodeArea: '22765',
    });
  });

  it('counts somebody who left as a mentee as present when they are a mentor now', () => {
    const person = fold(personDecider, [mentee, left('2020-07-01', 'mentee'), mentor]);
    expect(leftOn(person)).toBeNull();
    expect(leftOn(personDecider.evolve(person, left('2025-01-01', 'mentor')))).toBe('2025-01-01');
  });

  it('sums the training before the match only', () => {
    expect(
      preMatchMinutes(
        fold(personDecider, [mentor, trained(90, true), trained(30, true), trained(60, false)]),
      ),
    ).toBe(120);
  });

  it('takes the certificate inspected latest, whatever was recorded last', () => {
    const inspected = (occurred: string, inspectedOn: string) =>
      happened(occurred, {
        type: 'CertificateInspected',
        data: { inspectedOn, certificateDate: '2024-01-01', relevantEntry: false },
      });
    const person = fold(personDecider, [
      mentor,
      inspected('2024-03-01', '2024-03-01'),
      inspected('2024-04-01', '2024-02-15'),
    ]);
    expect(person.certificate?.inspectedOn).toBe('2024-03-01');
  });
});

describe('what a record invites', () => {
  it('is nothing for nobody, and only rights once it was merged', () => {
    expect(personActions(nobody)).toEqual([]);
    const merged = happened('2024-05-01', {
      type: 'RecordsMerged',
      data: {
        keptId: '00000000-0000-4000-8000-000000000002',
        mergedId: '00000000-0000-4000-8000-000000000001',
      },
    });
    expect(personActions(fold(personDecider, [mentor, merged]))).toEqual(['ReceiveDataRequest']);
  });

  it('is to accept whom an interview found suitable', () => {
    const suitable = happened('2024-03-01', {
      type: 'InterviewHeld',
      data: { durationMinutes: 30, mode: 'phone', outcome: 'suitable' },
    });
    expect(personActions(fold(personDecider, [mentor]))).not.toContain('AcceptParticipant');
    expect(personActions(fold(personDecider, [mentor, suitable]))[0]).toBe('AcceptParticipant');
  });
});
