import { describe, expect, it } from '@jest/globals';
import type { TandemCommand } from '@tandemspur/contracts';
import { sampleData, sampleOn, specify } from '@tandemspur/testing';
import { fold } from '../decider.js';
import { tandemDecider } from './tandem.decider.js';

const { to: coordinator } = sampleData.CoordinatorAssigned;
const successor = '88888888-8888-4888-8888-888888888888';
const third = '99999999-9999-4999-8999-999999999999';

const { given } = specify(tandemDecider);

const matched = [
  sampleOn('TandemProposed', '2025-01-10'),
  sampleOn('TandemMatched', '2025-01-20'),
  sampleOn('CoordinatorAssigned', '2025-01-20', { effectiveOn: '2025-01-20' }),
];
const covered = sampleOn('CoordinatorAssigned', '2025-03-01', {
  to: successor,
  effectiveOn: '2025-03-01',
  absenceCover: true,
});
const started = sampleOn('HandoverStarted', '2025-05-01T09:00', { to: successor });
const handedOver = sampleOn('CoordinatorAssigned', '2025-05-01T09:01', {
  to: successor,
  effectiveOn: '2025-05-01',
});
const talked = sampleOn('CheckInCompleted', '2025-05-01');
const completed = sampleOn('HandoverCompleted', '2025-05-10');

const assign = (to: string, absenceCover = false): TandemCommand => ({
  type: 'AssignCoordinator',
  data: { to, absenceCover },
});
const start = (to: string): TandemCommand => ({ type: 'StartHandover', data: { to } });
const complete: TandemCommand = {
  type: 'CompleteHandover',
  data: { briefing: 'talk', tandemInformed: true },
};

describe('a cover', () => {
  it('is another than the coordinator, and another than the cover', () => {
    given(...matched)
      .when(assign(successor, true), '2025-03-01')
      .then({
        type: 'CoordinatorAssigned',
        data: { from: coordinator, to: successor, effectiveOn: '2025-03-01', absenceCover: true },
      });
    given(...matched)
      .when(assign(coordinator, true), '2025-03-01')
      .thenRefused('cover-is-coordinator', 'to');
    given(...matched, covered)
      .when(assign(successor, true), '2025-03-02')
      .thenRefused('same-cover', 'to');
  });

  it('ends when the coordinator is assigned again, and only then', () => {
    given(...matched, covered)
      .when(assign(coordinator), '2025-04-01')
      .then({
        type: 'CoordinatorAssigned',
        data: { from: coordinator, to: coordinator, effectiveOn: '2025-04-01', absenceCover: false },
      });
    const back = sampleOn('CoordinatorAssigned', '2025-04-01', { effectiveOn: '2025-04-01' });
    expect(fold(tandemDecider, [...matched, covered, back])).toMatchObject({
      coordinatorId: coordinator,
      coordinatorSince: '2025-01-20',
      coverId: null,
    });
    given(...matched, covered, back)
      .when(assign(coordinator), '2025-04-02')
      .thenRefused('same-coordinator', 'to');
  });

  it('may take over for good', () => {
    given(...matched, covered)
      .when(assign(successor), '2025-04-01')
      .then({
        type: 'CoordinatorAssigned',
        data: { from: coordinator, to: successor, effectiveOn: '2025-04-01', absenceCover: false },
      });
  });
});

describe('a handover', () => {
  it('assigns the successor as it starts', () => {
    given(...matched)
      .when(start(successor), '2025-05-01')
      .then(
        { type: 'HandoverStarted', data: { to: successor } },
        {
          type: 'CoordinatorAssigned',
          data: { from: coordinator, to: successor, effectiveOn: '2025-05-01', absenceCover: false },
        },
      );
  });

  it('goes to somebody else', () => {
    given(...matched)
      .when(start(coordinator), '2025-05-01')
      .thenRefused('same-coordinator', 'to');
  });

  it('is the only one, until it is complete or somebody else takes over', () => {
    given(...matched, started, handedOver)
      .when(start(third), '2025-05-02')
      .thenRefused('handover-open');
    const next = [
      { type: 'HandoverStarted', data: { to: third } },
      {
        type: 'CoordinatorAssigned',
        data: { from: successor, to: third, effectiveOn: '2025-06-01', absenceCover: false },
      },
    ] as const;
    given(...matched, started, handedOver, talked, completed)
      .when(start(third), '2025-06-01')
      .then(...next);
    const instead = sampleOn('CoordinatorAssigned', '2025-05-03', { effectiveOn: '2025-05-03' });
    expect(fold(tandemDecider, [...matched, started, handedOver, instead]).handover).toBeNull();
    given(...matched, started, handedOver, instead)
      .when(start(successor), '2025-06-01')
      .then(
        { type: 'HandoverStarted', data: { to: successor } },
        {
          type: 'CoordinatorAssigned',
          data: { from: coordinator, to: successor, effectiveOn: '2025-06-01', absenceCover: false },
        },
      );
  });

  it('is complete with a check-in since its start, and tells what was open', () => {
    const conflict = sampleOn('ConflictNoted', '2025-04-01');
    const data = { openFollowUps: 3, openConflicts: 1, briefing: 'talk', tandemInformed: true } as const;
    given(...matched, conflict, started, handedOver, talked)
      .when(complete, '2025-05-01', { openFollowUps: 3 })
      .then({ type: 'HandoverCompleted', data });
    given(...matched, started, handedOver, talked)
      .when(complete, '2025-05-01')
      .then({ type: 'HandoverCompleted', data: { ...data, openFollowUps: 0, openConflicts: 0 } });
  });

  it('is not complete without a check-in since its start', () => {
    const before = sampleOn('CheckInCompleted', '2025-04-30');
    given(...matched, started, handedOver)
      .when(complete, '2025-05-10')
      .thenRefused('handover-check-in-missing');
    given(...matched, before, started, handedOver)
      .when(complete, '2025-05-10')
      .thenRefused('handover-check-in-missing');
  });

  it('is not complete before it starts, nor twice, nor without having started', () => {
    given(...matched, started, handedOver, talked)
      .when(complete, '2025-04-30')
      .thenRefused('completed-before-handover', 'occurredOn');
    given(...matched, started, handedOver, talked, completed)
      .when(complete, '2025-05-11')
      .thenRefused('no-handover');
    given(...matched)
      .when(complete, '2025-05-10')
      .thenRefused('no-handover');
  });
});
