import { describe, it } from '@jest/globals';
import type { ProgrammeCommand, ProgrammeEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { programmeDecider } from './programme.decider.js';

const { given } = specify(programmeDecider);
const terms = {
  name: 'Lesen',
  targetGroup: 'chance',
  agreedTermMonths: 12,
  meetingIntervalDays: 7,
  modes: ['in_person'],
} satisfies Extract<ProgrammeEvent, { type: 'ProgrammeOpened' }>['data'];
const opened = on<ProgrammeEvent>('2024-01-01', { type: 'ProgrammeOpened', data: terms });
const closed = on<ProgrammeEvent>('2024-12-31', { type: 'ProgrammeClosed', data: {} });
const open: ProgrammeCommand = { type: 'OpenProgramme', data: terms };
const close: ProgrammeCommand = { type: 'CloseProgramme', data: {} };

describe('a programme', () => {
  it('is opened once', () => {
    given().when(open, '2024-01-01').then({ type: 'ProgrammeOpened', data: terms });
    given(opened).when(open, '2024-01-02').thenRefused('programme-exists');
  });

  it('is closed once, after it was opened', () => {
    given(opened).when(close, '2024-12-31').then({ type: 'ProgrammeClosed', data: {} });
    given(opened, closed).when(close, '2025-01-01').thenRefused('programme-already-closed');
    given(opened).when(close, '2023-12-31').thenRefused('closed-before-opened', 'occurredOn');
    given().when(close, '2024-12-31').thenRefused('not-found');
  });
});
