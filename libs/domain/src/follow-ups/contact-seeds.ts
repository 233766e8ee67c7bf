import { addMonths, daysBetween } from '../calendar.js';
import { rhythmDays, statusOf, type Tandem } from '../tandem/tandem.state.js';
import type { TandemRuleId } from './rules.js';
import { seed, type FollowUpSeed } from './seed.js';

type Seeds = readonly FollowUpSeed<TandemRuleId>[];

/** Relationship months have 30 days. */
const firstMonthDays = 30;

const latest = (...days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (day !== null && (best === null || day > best) ? day : best), null);

/** The last day on which it went on after a pause or an ending; nobody is late for what lay in between. */
const resumedOn = ({ pauses, endings }: Tandem): string | null =>
  latest(...pauses.map(({ until }) => until), ...endings.map(({ reopenedOn }) => reopenedOn));

/** The rhythm of talks follows the phase in which the last one was. */
const phaseOf = (firstMeetingOn: string, lastOn: string): '-first-month' | '' | '-later' => {
  if (daysBetween(firstMeetingOn, lastOn) < firstMonthDays) return '-first-month';
  return lastOn < addMonths(firstMeetingOn, 12) ? '' : '-later';
};

const talks = (tandem: Tandem, firstMeetingOn: string): Seeds => {
  const { mentorOn, menteeOn, guardianOn } = tandem.checkIns;
  const expectedFrom = latest(firstMeetingOn, resumedOn(tandem)) ?? firstMeetingOn;
  const since = (lastOn: string | null) => {
    const on = latest(lastOn, expectedFrom) ?? expectedFrom;
    return { on, case: on === lastOn ? {} : ({ reason: 'never' } as const) };
  };
  const [mentor, mentee, guardian] = [since(mentorOn), since(menteeOn), since(guardianOn)];
  return [
    seed(`check-in-mentor${phaseOf(firstMeetingOn, mentor.on)}`, mentor.on, mentor.case),
    seed(`check-in-mentee${phaseOf(firstMeetingOn, mentee.on)}`, mentee.on, mentee.case),
    seed('guardian-contact', guardian.on, guardian.case),
  ];
};

/** No meeting for twice the agreed days, three weeks at least: indicator I14. */
const gapDays = (rhythm: number): number => Math.max(2 * rhythm, 21);

const meetings = (tandem: Tandem): Seeds => {
  const rhythm = rhythmDays(tandem);
  const since = latest(tandem.lastContactOn, resumedOn(tandem));
  if (since === null) return [];
  return [
    seed('meeting-overdue', since, { ownDays: rhythm, rhythm }),
    seed('risk-gap', since, { ownDays: gapDays(rhythm), rhythm }),
  ];
};

const beforeFirstMeeting = ({ matchedOn, checkIns: { lastOn } }: Tandem): Seeds => {
  if (matchedOn === null) return [];
  const noTalk = lastOn === null || lastOn < matchedOn;
  return [...(noTalk ? [seed('first-contact', matchedOn)] : []), seed('first-meeting', matchedOn)];
};

const promised = ({ checkIns: { followUpSince } }: Tandem): Seeds =>
  followUpSince === null ? [] : [seed('follow-up-promised', followUpSince)];

/** Talks and meetings of an open tandem; while it is paused only what was promised. */
export const contactSeeds = (tandem: Tandem): Seeds => {
  const { firstMeetingOn } = tandem;
  if (statusOf(tandem) === 'matched') return [...beforeFirstMeeting(tandem), ...promised(tandem)];
  if (statusOf(tandem) !== 'active' || firstMeetingOn === null) return promised(tandem);
  return [...talks(tandem, firstMeetingOn), ...meetings(tandem), ...promised(tandem)];
};
