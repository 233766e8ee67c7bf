import { tandemEvents, type TandemEvent, type TandemStateView } from '@tandemspur/contracts';
import {
  evolveTandem,
  nextContactOn,
  noTandem,
  openConflicts,
  openEnding,
  statusOf,
  type Occurred,
  type Tandem,
} from '@tandemspur/domain';
import type { TandemRecord } from './recorded-tandem.js';

const folded: ReadonlySet<string> = new Set(tandemEvents.map(({ type }) => type));

const isFolded = <E extends { readonly type: string }>(event: E): event is E & Occurred<TandemEvent> =>
  folded.has(event.type);

/** The tandem's own fold over everything that may stand in its stream. */
export const tandemFold = {
  initial: noTandem,
  evolve: (tandem: Tandem, event: TandemRecord): Tandem =>
    isFolded(event) ? evolveTandem(tandem, event) : tandem,
};

/** How a tandem stands, as the history shows it. */
export const tandemStateOf = (tandem: Tandem): TandemStateView => ({
  status: statusOf(tandem),
  mentorId: tandem.mentorId,
  menteeId: tandem.menteeId,
  coordinatorId: tandem.coordinatorId,
  matchedOn: tandem.matchedOn,
  firstMeetingOn: tandem.firstMeetingOn,
  lastContactOn: tandem.lastContactOn,
  nextContactOn: nextContactOn(tandem),
  endedOn: openEnding(tandem)?.endedOn ?? null,
  meetings: tandem.meetings,
  missedMeetings: tandem.missedMeetings,
  openConflicts: openConflicts(tandem).length,
});
