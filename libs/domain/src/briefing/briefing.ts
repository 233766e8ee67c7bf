import { fold } from '../decider.js';
import { keyMomentsOf, type KeyMoment, type TandemLife } from '../key-moments/index.js';
import { evolvePerson, nobody } from '../person/person.state.js';
import type { Standard } from '../standards/index.js';
import { evolveTandem } from '../tandem/evolve-tandem.js';
import { noTandem, type Tandem } from '../tandem/tandem.state.js';
import { awaitedOf, type Awaited } from './awaited.js';
import { coordinationOf, handoversOf, type Coordination, type HandoverTold } from './coordination.js';
import { dueFollowUps, type DueFollowUp } from './due-follow-ups.js';
import {
  conflictsTold,
  contactRuleOf,
  openGoalsTold,
  pausesTold,
  toneOf,
  type ConflictTold,
  type GoalTold,
  type PauseTold,
  type ToneTold,
} from './told.js';

/** How many of the last talks and feedback are told. */
const tones = 5;

/** What whoever takes over a tandem has to know of it; ids only, no names. */
export interface Briefing {
  /** How it stands: who, terms, meetings, closure. */
  readonly tandem: Tandem;
  readonly guardianId: string | null;
  readonly coordinators: readonly Coordination[];
  readonly covers: readonly Coordination[];
  readonly handovers: readonly HandoverTold[];
  readonly keyMoments: readonly KeyMoment[];
  readonly goals: readonly GoalTold[];
  readonly openConflicts: readonly ConflictTold[];
  readonly settledConflicts: readonly ConflictTold[];
  readonly pauses: readonly PauseTold[];
  /** Newest first. */
  readonly tone: readonly ToneTold[];
  readonly contactRule: ReturnType<typeof contactRuleOf>;
  readonly followUps: readonly DueFollowUp[];
  readonly awaited: readonly Awaited[];
}

export interface BriefingWish {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** By which follow-ups are due. */
  readonly standard: Standard;
}

/** The briefing that the effective histories of a tandem and its two people make. Pure. */
export const briefingOf = (life: TandemLife, { today, standard }: BriefingWish): Briefing => {
  const history = life.tandem;
  const tandem = fold({ initial: noTandem, evolve: evolveTandem }, history);
  const mentee = fold({ initial: nobody, evolve: evolvePerson }, life.mentee);
  const conflicts = conflictsTold(tandem, history);
  return {
    tandem,
    guardianId: mentee.guardianId,
    ...coordinationOf(history),
    handovers: handoversOf(history),
    keyMoments: keyMomentsOf(life),
    goals: openGoalsTold(tandem, history),
    openConflicts: conflicts.filter(({ resolvedOn }) => resolvedOn === null),
    settledConflicts: conflicts.filter(({ resolvedOn }) => resolvedOn !== null),
    pauses: pausesTold(tandem, history),
    tone: toneOf(history, tones),
    contactRule: contactRuleOf(history),
    followUps: dueFollowUps(tandem, mentee, standard, today),
    awaited: awaitedOf(tandem),
  };
};
