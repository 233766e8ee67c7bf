import { describe, it } from '@jest/globals';
import type { TandemCommand, TandemEvent } from '@tandemspur/contracts';
import { newId, on, specify } from '@tandemspur/testing';
import { tandemDecider } from './tandem.decider.js';

const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const coordinator = '33333333-3333-4333-8333-333333333333';
const conflictId = '44444444-4444-4444-8444-444444444444';

const { given } = specify(tandemDecider);

const terms = { agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' } as const;
const meeting = { durationMinutes: 90, mode: 'in_person', activity: 'leisure' } as const;
const firstMeeting = { durationMinutes: 60, mode: 'in_person', staffPresent: true } as const;
const ending = {
  kind: 'premature',
  reason: 'mentor_time',
  initiatedBy: 'mentor',
  formalClosing: false,
  rematchWanted: true,
} as const;
const missed = { cancelledBy: 'mentee', reason: 'illness' } as const;
const conflict = { severity: 'medium', category: 'reliability' } as const;

const proposed = on<TandemEvent>('2025-01-10', { type: 'TandemProposed', data: { mentorId, menteeId } });
const matched = on<TandemEvent>('2025-01-20', {
  type: 'TandemMatched',
  data: { mentorId, menteeId, ...terms },
});
const met = on<TandemEvent>('2025-02-01', { type: 'FirstMeetingHeld', data: firstMeeting });
const noted = on<TandemEvent>('2025-03-01', { type: 'ConflictNoted', data: { conflictId, ...conflict } });
const resolved = on<TandemEvent>('2025-03-10', {
  type: 'ConflictResolved',
  data: { conflictId, outcome: 'agreement' },
});
const paused = on<TandemEvent>('2025-04-01', { type: 'TandemPaused', data: { reason: 'exam' } });
const resumed = on<TandemEvent>('2025-05-01', { type: 'TandemResumed', data: {} });
const ended = on<TandemEvent>('2025-06-30', {
  type: 'TandemEnded',
  data: { endedOn: '2025-06-30', ...ending },
});
const reopened = on<TandemEvent>('2025-08-01', {
  type: 'TandemReopened',
  data: { reason: 'Sie möchten weitermachen' },
});

const active = [proposed, matched, met];

const recordMeeting: TandemCommand = { type: 'RecordMeeting', data: meeting };
const recordFirst: TandemCommand = { type: 'RecordFirstMeeting', data: firstMeeting };
const pause: TandemCommand = { type: 'PauseTandem', data: { reason: 'exam' } };
const resume: TandemCommand = { type: 'ResumeTandem', data: {} };
const match: TandemCommand = { type: 'MatchTandem', data: terms };
const end: TandemCommand = { type: 'EndTandem', data: ending };
const reopen: TandemCommand = { type: 'ReopenTandem', data: { reason: 'Sie möchten weitermachen' } };
const propose: TandemCommand = { type: 'ProposeTandem', data: { mentorId, menteeId } };
const decline: TandemCommand = { type: 'DeclineProposal', data: { declinedBy: 'mentor' } };
const resolve: TandemCommand = { type: 'ResolveConflict', data: { conflictId, outcome: 'agreement' } };
const note: TandemCommand = { type: 'NoteConflict', data: conflict };

describe('the life of a tandem', () => {
  it('begins with a proposal', () => {
    given().when(propose, '2025-01-10').then({ type: 'TandemProposed', data: { mentorId, menteeId } });
  });

  it('may end with the proposal', () => {
    given(proposed)
      .when(decline, '2025-01-12')
      .then({ type: 'ProposalDeclined', data: { declinedBy: 'mentor' } });
  });

  it('is matched on agreed terms, between the two who were proposed', () => {
    given(proposed)
      .when(match, '2025-01-20')
      .then({ type: 'TandemMatched', data: { mentorId, menteeId, ...terms } });
  });

  it('goes on with the first meeting, on the day of the match at the earliest', () => {
    given(proposed, matched)
      .when(recordFirst, '2025-01-20')
      .then({ type: 'FirstMeetingHeld', data: firstMeeting });
  });

  it('records meetings, also late and in any order', () => {
    const later = on<TandemEvent>('2025-03-01', { type: 'MeetingHeld', data: meeting });
    given(...active, later)
      .when(recordMeeting, '2025-02-14')
      .then({ type: 'MeetingHeld', data: meeting });
  });

  it('records missed meetings, before the first meeting too', () => {
    given(proposed, matched)
      .when({ type: 'RecordMissedMeeting', data: missed }, '2025-01-25')
      .then({ type: 'MeetingMissed', data: missed });
  });

  it('notes a conflict under an id of its own', () => {
    given(...active)
      .when(note, '2025-03-01')
      .then({ type: 'ConflictNoted', data: { conflictId: newId, ...conflict } });
  });

  it('resolves a conflict, after the end too', () => {
    given(...active, noted, ended)
      .when(resolve, '2025-07-10')
      .then({ type: 'ConflictResolved', data: { conflictId, outcome: 'agreement' } });
  });

  it('pauses and resumes', () => {
    given(...active)
      .when(pause, '2025-04-01')
      .then({ type: 'TandemPaused', data: { reason: 'exam' } });
    given(...active, paused)
      .when(resume, '2025-05-01')
      .then({ type: 'TandemResumed', data: {} });
  });

  it('takes a meeting during a pause: they met after all', () => {
    given(...active, paused)
      .when(recordMeeting, '2025-04-10')
      .then({ type: 'MeetingHeld', data: meeting });
  });

  it('ends on the day the command names', () => {
    given(...active)
      .when(end, '2025-06-30')
      .then({ type: 'TandemEnded', data: { endedOn: '2025-06-30', ...ending } });
  });

  it('takes a meeting that was forgotten, before the end', () => {
    given(...active, ended)
      .when(recordMeeting, '2025-06-30')
      .then({ type: 'MeetingHeld', data: meeting });
  });

  it('is reopened, and may end again', () => {
    given(...active, ended)
      .when(reopen, '2025-08-01')
      .then({ type: 'TandemReopened', data: { reason: 'Sie möchten weitermachen' } });
    given(...active, ended, reopened)
      .when(end, '2025-09-01')
      .then({ type: 'TandemEnded', data: { endedOn: '2025-09-01', ...ending } });
  });

  it('names the coordinator before', () => {
    const first = on<TandemEvent>('2025-01-20', {
      type: 'CoordinatorAssigned',
      data: { to: coordinator, effectiveOn: '2025-01-20', absenceCover: false },
    });
    given(...active, first)
      .when({ type: 'AssignCoordinator', data: { to: mentorId, absenceCover: false } }, '2025-02-10')
      .then({
        type: 'CoordinatorAssigned',
        data: { from: coordinator, to: mentorId, effectiveOn: '2025-02-10', absenceCover: false },
      });
    given(...active, first)
      .when({ type: 'AssignCoordinator', data: { to: coordinator, absenceCover: false } }, '2025-02-10')
      .thenRefused('same-coordinator', 'to');
  });
});

describe('a tandem refuses', () => {
  it('a second proposal', () => {
    given(proposed).when(propose, '2025-01-11').thenRefused('tandem-exists');
  });

  it('a match or a refusal of what is matched or declined already', () => {
    const declined = on<TandemEvent>('2025-01-12', {
      type: 'ProposalDeclined',
      data: { declinedBy: 'mentor' },
    });
    given(proposed, declined).when(match, '2025-01-20').thenRefused('proposal-not-open');
    given(proposed, matched).when(match, '2025-01-21').thenRefused('proposal-not-open');
    given(proposed, matched).when(decline, '2025-01-21').thenRefused('proposal-not-open');
  });

  it('a match of nobody', () => {
    given().when(match, '2025-01-20').thenRefused('proposal-not-open');
  });

  it('a match before the proposal', () => {
    given(proposed).when(match, '2025-01-09').thenRefused('matched-before-proposed', 'occurredOn');
  });

  it.each([recordFirst, recordMeeting, pause, end, note, reopen])(
    '$type before there is a tandem',
    (command) => {
      given(proposed).when(command, '2025-02-01').thenRefused('not-matched');
    },
  );

  it.each([recordFirst, recordMeeting, pause, note, end])('$type dated before the match', (command) => {
    given(proposed, matched).when(command, '2025-01-19').thenRefused('before-match', 'occurredOn');
  });

  it.each([recordMeeting, pause, note])('$type dated after the end', (command) => {
    given(...active, ended)
      .when(command, '2025-07-01')
      .thenRefused('after-end', 'occurredOn');
  });

  it('a meeting in the gap between an end and a reopening', () => {
    given(...active, ended, reopened)
      .when(recordMeeting, '2025-07-15')
      .thenRefused('after-end', 'occurredOn');
    given(...active, ended, reopened)
      .when(recordMeeting, '2025-08-01')
      .then({ type: 'MeetingHeld', data: meeting });
  });

  it('a second first meeting', () => {
    given(...active)
      .when(recordFirst, '2025-02-02')
      .thenRefused('first-meeting-exists');
  });

  it('a meeting before the first one', () => {
    given(proposed, matched).when(recordMeeting, '2025-02-02').thenRefused('first-meeting-missing');
    given(...active)
      .when(recordMeeting, '2025-01-31')
      .thenRefused('before-first-meeting', 'occurredOn');
  });

  it('a pause in a pause', () => {
    given(...active, paused)
      .when(pause, '2025-04-10')
      .thenRefused('already-paused');
    given(...active, paused, resumed)
      .when(pause, '2025-04-10')
      .thenRefused('pause-overlaps', 'occurredOn');
  });

  it('to resume what is not paused, or before the pause', () => {
    given(...active)
      .when(resume, '2025-04-10')
      .thenRefused('not-paused');
    given(...active, paused)
      .when(resume, '2025-03-31')
      .thenRefused('resumed-before-pause', 'occurredOn');
  });

  it('to resolve a conflict that is unknown, resolved, or noted later', () => {
    given(...active)
      .when(resolve, '2025-03-10')
      .thenRefused('conflict-unknown', 'conflictId');
    given(...active, noted, resolved)
      .when(resolve, '2025-03-12')
      .thenRefused('conflict-already-resolved', 'conflictId');
    given(...active, noted)
      .when(resolve, '2025-02-28')
      .thenRefused('resolved-before-noted', 'occurredOn');
  });

  it('to end twice, or before the last entry', () => {
    given(...active, ended)
      .when(end, '2025-07-01')
      .thenRefused('already-ended');
    given(...active, noted)
      .when(end, '2025-02-28')
      .thenRefused('meeting-after-end', 'occurredOn');
  });

  it('to reopen what has not ended, or before its end', () => {
    given(...active)
      .when(reopen, '2025-07-01')
      .thenRefused('not-ended');
    given(...active, ended)
      .when(reopen, '2025-06-29')
      .thenRefused('reopened-before-end', 'occurredOn');
  });
});
