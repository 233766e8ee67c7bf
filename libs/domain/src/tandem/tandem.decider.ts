import {
  dayOf,
  type TandemCommand,
  type TandemCommandType,
  type TandemEvent,
  type TandemStatus,
} from '@tandemspur/contracts';
import type { Decider, Decision } from '../decider.js';
import { Refusal } from '../refusal.js';
import { violations } from './tandem.rules.js';
import { evolveTandem, noTandem, statusOf, type Tandem } from './tandem.state.js';

const candidate = (command: TandemCommand, tandem: Tandem, { occurrence, newId }: Decision): TandemEvent => {
  switch (command.type) {
    case 'ProposeTandem':
      return { type: 'TandemProposed', data: command.data };
    case 'DeclineProposal':
      return { type: 'ProposalDeclined', data: command.data };
    case 'MatchTandem': {
      const { mentorId, menteeId } = tandem;
      if (mentorId === null || menteeId === null) throw new Refusal('proposal-not-open');
      return { type: 'TandemMatched', data: { mentorId, menteeId, ...command.data } };
    }
    case 'AssignCoordinator': {
      const from = tandem.coordinatorId === null ? {} : { from: tandem.coordinatorId };
      return {
        type: 'CoordinatorAssigned',
        data: { ...from, ...command.data, effectiveOn: dayOf(occurrence.occurredOn) },
      };
    }
    case 'RecordFirstMeeting':
      return { type: 'FirstMeetingHeld', data: command.data };
    case 'RecordMeeting':
      return { type: 'MeetingHeld', data: command.data };
    case 'RecordMissedMeeting':
      return { type: 'MeetingMissed', data: command.data };
    case 'NoteConflict':
      return { type: 'ConflictNoted', data: { conflictId: newId, ...command.data } };
    case 'ResolveConflict':
      return { type: 'ConflictResolved', data: command.data };
    case 'NoteKeyMoment':
      return { type: 'KeyMomentNoted', data: command.data };
    case 'PauseTandem':
      return { type: 'TandemPaused', data: command.data };
    case 'ResumeTandem':
      return { type: 'TandemResumed', data: command.data };
    case 'EndTandem':
      return { type: 'TandemEnded', data: { endedOn: dayOf(occurrence.occurredOn), ...command.data } };
    case 'ReopenTandem':
      return { type: 'TandemReopened', data: command.data };
  }
};

export const tandemDecider: Decider<Tandem, TandemCommand, TandemEvent> = {
  initial: noTandem,
  evolve: evolveTandem,
  decide: (command, tandem, decision) => {
    const event = candidate(command, tandem, decision);
    const [refusal] = violations(tandem, { ...event, ...decision.occurrence });
    if (refusal) throw refusal;
    return [event];
  },
};

const always = ['AssignCoordinator', 'NoteKeyMoment'] as const;
const whileMatched = [...always, 'NoteConflict', 'RecordMissedMeeting', 'EndTandem'] as const;

const actions: Readonly<Record<TandemStatus, readonly TandemCommandType[]>> = {
  proposed: ['MatchTandem', 'DeclineProposal', ...always],
  declined: always,
  matched: ['RecordFirstMeeting', ...whileMatched, 'PauseTandem'],
  active: ['RecordMeeting', ...whileMatched, 'PauseTandem'],
  paused: ['ResumeTandem', 'RecordMeeting', ...whileMatched],
  ended: ['ReopenTandem', 'RecordMeeting', ...always],
};

/** The commands that a tandem's state invites now, the most likely first. */
export const actionsFor = (tandem: Tandem): readonly TandemCommandType[] => {
  const status = statusOf(tandem);
  if (status === null) return [];
  const open = tandem.conflicts.some((conflict) => conflict.resolvedOn === null);
  const first = tandem.firstMeetingOn === null;
  return [...actions[status], ...(open ? (['ResolveConflict'] as const) : [])].map((action) =>
    action === 'RecordMeeting' && first ? 'RecordFirstMeeting' : action,
  );
};
