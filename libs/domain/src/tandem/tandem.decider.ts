import { dayOf, type TandemCommand, type TandemCommandType, type TandemEvent } from '@tandemspur/contracts';
import type { Decider, Decision } from '../decider.js';
import { Refusal } from '../refusal.js';
import { evolveTandem } from './evolve-tandem.js';
import { violations } from './tandem.rules.js';
import { noTandem, openConflicts, type Tandem } from './tandem.state.js';

type DataOf<T extends TandemCommandType> = Extract<TandemCommand, { type: T }>['data'];

/** What each command would record, given its data, the tandem and the decision. */
type Candidates = {
  readonly [T in TandemCommandType]: (
    data: DataOf<T>,
    tandem: Tandem,
    decision: Decision,
  ) => readonly TandemEvent[];
};

const on = ({ occurrence }: Decision): string => dayOf(occurrence.occurredOn);

const assigned = (
  tandem: Tandem,
  decision: Decision,
  data: { readonly to: string; readonly absenceCover: boolean },
): TandemEvent => ({
  type: 'CoordinatorAssigned',
  data: {
    ...(tandem.coordinatorId === null ? {} : { from: tandem.coordinatorId }),
    ...data,
    effectiveOn: on(decision),
  },
});

const candidates: Candidates = {
  ProposeTandem: (data) => [{ type: 'TandemProposed', data }],
  DeclineProposal: (data) => [{ type: 'ProposalDeclined', data }],
  MatchTandem: (data, { mentorId, menteeId }, { id }) => {
    if (mentorId === null || menteeId === null) throw new Refusal('proposal-not-open');
    if (data.rematchOf === id) throw new Refusal('rematch-of-itself', {}, 'rematchOf');
    return [{ type: 'TandemMatched', data: { mentorId, menteeId, ...data } }];
  },
  SignAgreement: (data, _, decision) => [
    { type: 'AgreementSigned', data: { signedOn: on(decision), ...data } },
  ],
  RecordFirstMeeting: (data) => [{ type: 'FirstMeetingHeld', data }],
  RecordMeeting: (data) => [{ type: 'MeetingHeld', data }],
  RecordMissedMeeting: (data) => [{ type: 'MeetingMissed', data }],
  CompleteCheckIn: (data) => [{ type: 'CheckInCompleted', data }],
  AttemptCheckIn: (data) => [{ type: 'CheckInAttempted', data }],
  AssignCoMentor: (data) => [{ type: 'CoMentorAssigned', data }],
  ReleaseCoMentor: ({ personId }, { coMentors }) => {
    const scope = coMentors.findLast((each) => each.personId === personId)?.scope ?? 'other';
    return [{ type: 'CoMentorReleased', data: { personId, scope } } as TandemEvent];
  },
  RecordFeedback: (data) => [{ type: 'FeedbackRecorded', data }],
  RecordSurvey: (data) => [{ type: 'SurveyRecorded', data }],
  NoteKeyMoment: (data) => [{ type: 'KeyMomentNoted', data }],
  SetGoal: (data, _, { newId }) => [{ type: 'GoalSet', data: { goalId: newId, ...data } }],
  RecordGoalProgress: (data) => [{ type: 'GoalProgressed', data }],
  AchieveGoal: (data) => [{ type: 'GoalAchieved', data }],
  DropGoal: (data) => [{ type: 'GoalDropped', data }],
  NoteConflict: (data, _, { newId }) => [{ type: 'ConflictNoted', data: { conflictId: newId, ...data } }],
  EscalateConflict: (data) => [{ type: 'ConflictEscalated', data }],
  ResolveConflict: (data) => [{ type: 'ConflictResolved', data }],
  PauseTandem: (data) => [{ type: 'TandemPaused', data }],
  ResumeTandem: (data) => [{ type: 'TandemResumed', data }],
  ChangeMode: (data, { mode }) => [
    { type: 'ModeChanged', data: { ...(mode === null ? {} : { from: mode }), ...data } } as TandemEvent,
  ],
  ExtendTandem: (data) => [{ type: 'TandemExtended', data }],
  AssignFunding: (data) => [{ type: 'FundingAssigned', data }],
  ReleaseFunding: (data) => [{ type: 'FundingReleased', data }],
  AssignCoordinator: (data, tandem, decision) => [assigned(tandem, decision, data)],
  StartHandover: ({ to }, tandem, decision) => [
    { type: 'HandoverStarted', data: { to } },
    assigned(tandem, decision, { to, absenceCover: false }),
  ],
  CompleteHandover: (data, tandem, { facts }) => [
    {
      type: 'HandoverCompleted',
      data: {
        openFollowUps: facts?.openFollowUps ?? 0,
        openConflicts: openConflicts(tandem).length,
        ...data,
      },
    },
  ],
  StartClosure: (data) => [{ type: 'ClosureStarted', data }],
  RecordClosingMeeting: (data) => [{ type: 'ClosingMeetingHeld', data }],
  EndTandem: (data, _, decision) => [{ type: 'TandemEnded', data: { endedOn: on(decision), ...data } }],
  ReopenTandem: (data) => [{ type: 'TandemReopened', data }],
};

const candidatesOf = (command: TandemCommand, tandem: Tandem, decision: Decision): readonly TandemEvent[] => {
  const make = candidates[command.type] as (
    data: TandemCommand['data'],
    known: Tandem,
    given: Decision,
  ) => readonly TandemEvent[];
  return make(command.data, tandem, decision);
};

export const tandemDecider: Decider<Tandem, TandemCommand, TandemEvent> = {
  initial: noTandem,
  evolve: evolveTandem,
  decide: (command, tandem, decision) => {
    const events = candidatesOf(command, tandem, decision);
    let known = tandem;
    for (const event of events) {
      const happened = { ...event, ...decision.occurrence };
      const [refusal] = violations(known, happened, decision.facts);
      if (refusal) throw refusal;
      known = evolveTandem(known, happened);
    }
    return events;
  },
};
