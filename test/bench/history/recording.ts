import type { Chance } from './chance.js';
import { dayAfter } from './clock.js';
import type { Entry } from './course.js';

/** How much is recorded after what happened later (of its kind), or repaired afterwards (of the meetings held). */
const shares = {
  lateMeetings: 0.08,
  lateOthers: 0.02,
  corrected: 0.0075,
  retracted: 0.003,
} as const;

const meetings = new Set(['FirstMeetingHeld', 'MeetingHeld', 'MeetingMissed']);
/** What begins a stream, or is one append with what begins it, is not late. */
const never = new Set([
  'TandemProposed',
  'ProposalDeclined',
  'TandemMatched',
  'PairOccupied',
  'PairReleased',
]);

/** Written down hours later, and not before what happened earlier; some only after what happened later. */
export const record = (entries: readonly Entry[], chance: Chance): void => {
  let last = 0;
  for (const entry of entries) {
    last = Math.max(last + 1, entry.occurred + chance.int(5, 600));
    entry.recorded = last;
  }
  const tandem = entries.filter(({ subject }) => subject === 'tandem');
  for (const [index, entry] of tandem.entries()) {
    const share = meetings.has(entry.type) ? shares.lateMeetings : shares.lateOthers;
    if (!chance.happens(share) || never.has(entry.type)) continue;
    const later = tandem[index + chance.int(1, 3)];
    if (later) entry.recorded = Math.max(entry.recorded, later.recorded) + 30;
  }
};

/** Days later somebody finds that what was recorded was not right, or not at all so. */
export const repairsOf = (entries: readonly Entry[], chance: Chance): Entry[] =>
  entries.flatMap((entry) => {
    const draw = chance.real();
    if (entry.type !== 'MeetingHeld' || draw > shares.corrected + shares.retracted) return [];
    const type = draw < shares.corrected ? 'EventCorrected' : 'EventRetracted';
    const occurred = dayAfter(entry.recorded, chance.int(1, 20), chance.int(8, 16));
    return [{ ...entry, type, occurred, isExact: false, recorded: occurred + 7, target: entry }];
  });
