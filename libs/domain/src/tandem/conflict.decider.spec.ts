import { describe, it } from '@jest/globals';
import type { TandemCommand } from '@tandemspur/contracts';
import { sampleData, sampleOn, specify } from '@tandemspur/testing';
import { tandemDecider } from './tandem.decider.js';

const { given } = specify(tandemDecider);

const matched = [sampleOn('TandemProposed', '2025-01-10'), sampleOn('TandemMatched', '2025-01-20')];
const noted = sampleOn('ConflictNoted', '2025-03-01');
const resolved = sampleOn('ConflictResolved', '2025-03-10');
const ended = sampleOn('TandemEnded', '2025-06-30');

const escalate: TandemCommand = { type: 'EscalateConflict', data: sampleData.ConflictEscalated };
const escalated = { type: 'ConflictEscalated', data: sampleData.ConflictEscalated } as const;

describe('a conflict is escalated', () => {
  it('from the day on which it was noted, after the end too', () => {
    given(...matched, noted)
      .when(escalate, '2025-03-01')
      .then(escalated);
    given(...matched, noted, ended)
      .when(escalate, '2025-07-01')
      .then(escalated);
  });

  it('not before it was noted, and not when it is unknown', () => {
    given(...matched, noted)
      .when(escalate, '2025-02-28')
      .thenRefused('escalated-before-noted', 'occurredOn');
    given(...matched)
      .when(escalate, '2025-03-01')
      .thenRefused('conflict-unknown', 'conflictId');
  });

  it('until it is resolved; what came before may be recorded late', () => {
    given(...matched, noted, resolved)
      .when(escalate, '2025-03-09')
      .then(escalated);
    given(...matched, noted, resolved)
      .when(escalate, '2025-03-10')
      .thenRefused('conflict-already-resolved', 'conflictId');
  });
});
