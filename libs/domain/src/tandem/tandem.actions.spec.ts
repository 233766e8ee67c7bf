import { describe, expect, it } from '@jest/globals';
import { tandemCommands, type TandemCommandType, type TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, sampleOn } from '@tandemspur/testing';
import fc from 'fast-check';
import { fold, type Occurred } from '../decider.js';
import { actionsFor } from './tandem.actions.js';
import { tandemDecider } from './tandem.decider.js';

const actions = (...history: readonly Occurred<TandemEvent>[]) => actionsFor(fold(tandemDecider, history));

const proposed = [sampleOn('TandemProposed', '2025-01-10')];
const matched = [...proposed, sampleOn('TandemMatched', '2025-01-20')];
const active = [...matched, sampleOn('FirstMeetingHeld', '2025-02-01')];
const paused = [...active, sampleOn('TandemPaused', '2025-03-01')];
const ended = [...active, sampleOn('TandemEnded', '2025-06-30')];

describe('the menu of a tandem', () => {
  it('is empty where there is none', () => {
    expect(actions()).toEqual([]);
  });

  it('begins with what is most likely next', () => {
    expect(actions(...proposed).slice(0, 2)).toEqual(['MatchTandem', 'DeclineProposal']);
    expect(actions(...matched).slice(0, 2)).toEqual(['RecordFirstMeeting', 'CompleteCheckIn']);
    expect(actions(...active).slice(0, 2)).toEqual(['RecordMeeting', 'CompleteCheckIn']);
    expect(actions(...paused).slice(0, 2)).toEqual(['ResumeTandem', 'RecordMeeting']);
    expect(actions(...ended).slice(0, 2)).toEqual(['ReopenTandem', 'RecordMeeting']);
  });

  it('of a declined proposal holds only what still makes sense', () => {
    expect(actions(...proposed, sampleOn('ProposalDeclined', '2025-01-12'))).toEqual([
      'NoteKeyMoment',
      'AssignCoordinator',
    ]);
  });

  it.each<[string, readonly TandemCommandType[], Occurred<TandemEvent>]>([
    ['a goal', ['RecordGoalProgress', 'AchieveGoal', 'DropGoal'], sampleOn('GoalSet', '2025-03-01')],
    ['a conflict', ['ResolveConflict', 'EscalateConflict'], sampleOn('ConflictNoted', '2025-03-01')],
    ['a co-mentor', ['ReleaseCoMentor'], sampleOn('CoMentorAssigned', '2025-03-01')],
    ['funding', ['ReleaseFunding'], sampleOn('FundingAssigned', '2025-03-01')],
    ['a handover', ['CompleteHandover'], sampleOn('HandoverStarted', '2025-03-01')],
  ])('has what %s invites, only while there is one', (_, invited, event) => {
    expect(actions(...active)).not.toEqual(expect.arrayContaining([invited[0]]));
    expect(actions(...active, event)).toEqual(expect.arrayContaining([...invited]));
  });

  it.each<[TandemCommandType, Occurred<TandemEvent>]>([
    ['SignAgreement', sampleOn('AgreementSigned', '2025-03-01')],
    ['StartClosure', sampleOn('ClosureStarted', '2025-03-01')],
    ['RecordClosingMeeting', sampleOn('ClosingMeetingHeld', '2025-03-01')],
  ])('has %s until it is done', (command, event) => {
    expect(actions(...active)).toContain(command);
    expect(actions(...active, event)).not.toContain(command);
  });

  it('starts a handover from somebody, and one at a time', () => {
    const assigned = sampleOn('CoordinatorAssigned', '2025-02-01');
    expect(actions(...active)).not.toContain('StartHandover');
    expect(actions(...active, assigned)).toContain('StartHandover');
    expect(actions(...active, assigned, sampleOn('HandoverStarted', '2025-03-01'))).not.toContain(
      'StartHandover',
    );
  });

  it('offers every command somewhere but the one that begins, each once, for all histories', () => {
    const offered = new Set<TandemCommandType>();
    fc.assert(
      fc.property(fc.array(anyTandemEvent, { maxLength: 12 }), (events) => {
        const menu = actions(...events);
        expect(new Set(menu).size).toBe(menu.length);
        for (const each of menu) offered.add(each);
      }),
      { numRuns: 500 },
    );
    const all = tandemCommands.map(({ type }) => type).filter((type) => type !== 'ProposeTandem');
    expect([...offered].sort()).toEqual([...all].sort());
  });
});
