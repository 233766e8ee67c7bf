import { describe, it } from '@jest/globals';
import type { TandemCommand } from '@tandemspur/contracts';
import { sampleData, sampleOn, specify } from '@tandemspur/testing';
import { tandemDecider } from './tandem.decider.js';

const { given } = specify(tandemDecider);

const matched = [sampleOn('TandemProposed', '2025-01-10'), sampleOn('TandemMatched', '2025-01-20')];
const closing = sampleOn('ClosureStarted', '2025-05-01');
const talked = sampleOn('ClosingMeetingHeld', '2025-06-20');
const ended = sampleOn('TandemEnded', '2025-06-30');
const reopened = sampleOn('TandemReopened', '2025-08-01');

const startClosure: TandemCommand = { type: 'StartClosure', data: sampleData.ClosureStarted };
const talk: TandemCommand = { type: 'RecordClosingMeeting', data: sampleData.ClosingMeetingHeld };
const { endedOn, ...ending } = sampleData.TandemEnded;
const end: TandemCommand = { type: 'EndTandem', data: ending };

const closureStarted = { type: 'ClosureStarted', data: sampleData.ClosureStarted } as const;
const closingMeetingHeld = { type: 'ClosingMeetingHeld', data: sampleData.ClosingMeetingHeld } as const;

describe('a closure', () => {
  it('is started once, and again after a reopening', () => {
    given(...matched)
      .when(startClosure, '2025-05-01')
      .then(closureStarted);
    given(...matched, closing)
      .when(startClosure, '2025-05-02')
      .thenRefused('closure-exists');
    given(...matched, closing, ended, reopened)
      .when(startClosure, '2025-09-01')
      .then(closureStarted);
  });

  it('has one closing meeting, which may come after the end', () => {
    given(...matched)
      .when(talk, '2025-06-20')
      .then(closingMeetingHeld);
    given(...matched, ended)
      .when(talk, '2025-07-10')
      .then(closingMeetingHeld);
    given(...matched, talked)
      .when(talk, '2025-06-21')
      .thenRefused('closing-meeting-exists');
    given(...matched, talked, ended, reopened)
      .when(talk, '2025-09-01')
      .then(closingMeetingHeld);
  });

  it('ends formally without a recorded closing meeting too', () => {
    given(...matched)
      .when(end, endedOn)
      .then({ type: 'TandemEnded', data: { endedOn, ...ending } });
  });

  it('does not hinder an end before talks that come afterwards', () => {
    const check = sampleOn('CheckInCompleted', '2025-07-15');
    given(...matched, closing, talked, check)
      .when(end, '2025-06-15')
      .then({ type: 'TandemEnded', data: { endedOn: '2025-06-15', ...ending } });
    given(...matched, closing)
      .when(end, '2025-04-30')
      .thenRefused('meeting-after-end', 'occurredOn');
  });
});
