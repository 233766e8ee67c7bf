import { dayOf, type Occurrence } from '@tandemspur/contracts';
import { makeIds, nameKey, tellMentorsApart, type MakeId } from './identities.js';
import type { ImportPlan, Participants, PlanContext, PlanOptions } from './plan.js';
import { planTandem } from './plan-tandem.js';
import type { MeetingRow, ReadMeetings } from '../read/read-meetings.js';
import type { ReadTandems, TandemRow } from '../read/read-tandems.js';

const participantsOf = (tandem: TandemRow, ordinal: number, id: MakeId): Participants => {
  const { birth } = tandem;
  const born = birth !== 'unknown' && 'year' in birth ? birth.year : `tandem ${tandem.number}`;
  return {
    mentorId: id('mentor', nameKey(tandem.mentor), ordinal),
    menteeId: id('mentee', nameKey(tandem.mentee), born),
    staffId: tandem.coordinator === '' ? undefined : id('staff', nameKey(tandem.coordinator)),
  };
};

const firstSeen = (tandems: ReadonlyMap<TandemRow, Participants>): PlanContext['since'] => {
  const seen = new Map<string, Occurrence>();
  const note = (person: string | undefined, when: Occurrence): void => {
    if (person === undefined) return;
    const before = seen.get(person);
    if (!before || when.occurredOn < before.occurredOn) seen.set(person, when);
  };
  for (const [tandem, { mentorId, menteeId, staffId }] of tandems) {
    for (const person of [mentorId, menteeId, staffId]) note(person, tandem.matched);
    if (tandem.certificate !== undefined) {
      note(mentorId, { occurredOn: tandem.certificate, precision: 'day' });
    }
  }
  return seen;
};

const byNumber = (meetings: readonly MeetingRow[]): ReadonlyMap<string, readonly MeetingRow[]> => {
  const groups = new Map<string, MeetingRow[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.tandem);
    if (group) group.push(meeting);
    else groups.set(meeting.tandem, [meeting]);
  }
  return groups;
};

/** Everything that the two lists call for, as events with ids that are the same at every import. Pure. */
export const planImport = (
  { tandems }: ReadTandems,
  { meetings }: ReadMeetings,
  options: PlanOptions,
): ImportPlan => {
  const id = makeIds(options.organisationId);
  const mentors = tellMentorsApart(tandems);
  const participants = new Map(
    tandems.map((tandem) => [tandem, participantsOf(tandem, mentors.ordinal.get(tandem) ?? 1, id)]),
  );
  const since = firstSeen(participants);
  const byTandem = byNumber(meetings);
  const planned = [...participants].map(([tandem, people]) =>
    planTandem(tandem, byTandem.get(tandem.number) ?? [], { people, since, id, options }),
  );
  const days = meetings.map(({ occurrence }) => dayOf(occurrence.occurredOn)).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  return {
    tandems: planned.map(({ plan }) => plan),
    problems: [...mentors.problems, ...planned.flatMap(({ problems }) => problems)],
    days: first === undefined || last === undefined ? undefined : { first, last },
  };
};
