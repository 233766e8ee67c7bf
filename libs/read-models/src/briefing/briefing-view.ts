import {
  checkInPartners,
  coMentorScopes,
  conflictCategories,
  conflictOutcomes,
  contactRules,
  goalDomains,
  modes,
  pauseReasons,
  severities,
  tandemStatuses,
  type BriefingView,
  type Label,
} from '@tandemspur/contracts';
import {
  awaitedKinds,
  openEnding,
  statusOf,
  termEndOn,
  type Briefing,
  type ConflictTold,
  type Coordination,
  type Tandem,
} from '@tandemspur/domain';
import type { Names } from '../names.js';
import { keyMomentBlocksOf } from './key-moment-blocks.js';

/** What stands beside the events. */
export interface BriefingSurroundings {
  readonly tandemId: string;
  /** `YYYY-MM-DD` */
  readonly madeOn: string;
  readonly names: Names;
  readonly programmeName: string | null;
  readonly rematches: readonly string[];
  readonly safeguardingOpen: boolean;
  readonly unreadable: number;
}

const toneSources = {
  'check-in': { de: 'Begleitgespräch', en: 'Check-in' },
  feedback: { de: 'Rückmeldung', en: 'Feedback' },
} as const;

const safeguardingNotice: Label = {
  de: 'Es liegt ein Kinderschutzhinweis vor; Auskunft gibt die Kinderschutzbeauftragte.',
  en: 'There is a safeguarding concern; the safeguarding officer can say more.',
};

const named = (options: Readonly<Record<string, Label>>, value: string) => ({
  value,
  label: options[value] ?? { de: value, en: value },
});

const conflictView = ({ category, severity, outcome, ...conflict }: ConflictTold) => ({
  ...conflict,
  category: named(conflictCategories, category),
  severity: named(severities, severity),
  outcome: outcome === null ? null : named(conflictOutcomes, outcome),
});

const termsOf = (tandem: Tandem): BriefingView['terms'] =>
  tandem.terms && {
    termMonths: tandem.terms.agreedTermMonths,
    termEndOn: termEndOn(tandem),
    meetingIntervalDays: tandem.terms.meetingIntervalDays,
    hoursPerMonth: tandem.terms.agreedHoursPerMonth ?? null,
  };

/** How it stands, who is in it, and what was agreed. */
const standing = (briefing: Briefing, { names, programmeName }: BriefingSurroundings) => {
  const { tandem, guardianId } = briefing;
  const who = (id: string) => ({ id, name: names.get(id) ?? null });
  return {
    status: named(tandemStatuses, statusOf(tandem) ?? ''),
    mentor: who(tandem.mentorId ?? ''),
    mentee: who(tandem.menteeId ?? ''),
    guardian: guardianId === null ? null : who(guardianId),
    coMentors: tandem.coMentors.map(({ personId, scope, from, until }) => ({
      person: who(personId),
      scope: named(coMentorScopes, scope),
      from,
      until,
    })),
    programme: tandem.programmeId === null ? null : { id: tandem.programmeId, name: programmeName },
    matchedOn: tandem.matchedOn,
    firstMeetingOn: tandem.firstMeetingOn,
    endedOn: openEnding(tandem)?.endedOn ?? null,
    terms: termsOf(tandem),
    mode: tandem.mode === null ? null : named(modes, tandem.mode),
    agreementSignedOn: tandem.agreementSignedOn,
    meetings: { held: tandem.meetings, missed: tandem.missedMeetings, lastOn: tandem.lastContactOn },
    rematchOf: tandem.terms?.rematchOf ?? null,
  };
};

const coordinated = (
  { coordinators, covers, handovers }: Pick<Briefing, 'coordinators' | 'covers' | 'handovers'>,
  names: Names,
) => {
  const who = (id: string) => ({ id, name: names.get(id) ?? null });
  const tenure = ({ staffId, from, until }: Coordination) => ({ staff: who(staffId), from, until });
  return {
    coordinators: coordinators.map(tenure),
    covers: covers.map(tenure),
    handovers: handovers.map(({ to, ...handover }) => ({ to: who(to), ...handover })),
  };
};

/** A briefing as the API answers it, with names and labels. */
export const briefingViewOf = (briefing: Briefing, around: BriefingSurroundings): BriefingView => ({
  tandemId: around.tandemId,
  madeOn: around.madeOn,
  ...standing(briefing, around),
  rematches: [...around.rematches],
  ...coordinated(briefing, around.names),
  keyMoments: keyMomentBlocksOf(briefing.keyMoments),
  goals: briefing.goals.map(({ domain, ...goal }) => ({ ...goal, domain: named(goalDomains, domain) })),
  openConflicts: briefing.openConflicts.map(conflictView),
  settledConflicts: briefing.settledConflicts.map(conflictView),
  followUps: [...briefing.followUps],
  tone: briefing.tone.map(({ source, who, ...tone }) => ({
    ...tone,
    source: named(toneSources, source),
    who: who.map((each) => named(checkInPartners, each)),
  })),
  pauses: briefing.pauses.map(({ reason, ...pause }) => ({ ...pause, reason: named(pauseReasons, reason) })),
  contactRule: briefing.contactRule === null ? null : named(contactRules, briefing.contactRule),
  safeguarding: around.safeguardingOpen ? safeguardingNotice : null,
  awaited: briefing.awaited.map(({ kind, on }) => ({ kind: named(awaitedKinds, kind), on })),
  unreadable: around.unreadable,
});
