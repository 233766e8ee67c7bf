import { dayOf, type DomainEvent, type Occurrence } from '@tandemspur/contracts';
import { streamName } from '@tandemspur/event-store';
import { importProblem, type ImportProblem, type Place } from '../problems/findings.js';
import type { FirstMeeting } from './first-meeting.js';
import { isMinor } from '../read/parse-birth-year.js';
import type { PlanContext, PlannedEvent } from './plan.js';
import type { TandemRow } from '../read/read-tandems.js';

/** Registers those who take part, on the first day on which the list knows of them, and the certificate. */
export const planPeople = (
  tandem: TandemRow,
  first: FirstMeeting | undefined,
  { people, since, id }: PlanContext,
): { readonly events: readonly PlannedEvent[]; readonly problems: readonly ImportProblem[] } => {
  const events: PlannedEvent[] = [];
  const problems: ImportProblem[] = [];
  const plan = (stream: string, event: DomainEvent, occurrence: Occurrence, place: Place, key = ''): void => {
    events.push({ id: id('event', stream, event.type, key), stream, event, occurrence, place });
  };
  const { mentorId, menteeId, staffId } = people;
  const known = (person: string): Occurrence => since.get(person) ?? tandem.matched;

  if (staffId !== undefined) {
    const effectiveOn = dayOf(known(staffId).occurredOn);
    plan(
      streamName('staff', staffId),
      { type: 'StaffJoined', data: { name: tandem.coordinator, roles: ['coordinator'], effectiveOn } },
      known(staffId),
      tandem.place('coordinator'),
    );
  }
  const mentor = streamName('person', mentorId);
  plan(
    mentor,
    { type: 'MentorApplied', data: { name: tandem.mentor } },
    known(mentorId),
    tandem.place('mentor'),
  );

  const registered = known(menteeId);
  const minor = isMinor(tandem.birth, Number(registered.occurredOn.slice(0, 4)));
  const year = tandem.birth !== 'unknown' && 'year' in tandem.birth ? { birthYear: tandem.birth.year } : {};
  const referrer = tandem.school === '' ? {} : { referrer: tandem.school };
  plan(
    streamName('person', menteeId),
    {
      type: 'MenteeRegistered',
      data: { name: tandem.mentee, ...year, targetGroup: 'other', isMinor: minor, ...referrer },
    },
    registered,
    tandem.place('mentee'),
  );

  const { certificate } = tandem;
  const place = tandem.place('certificate');
  if (certificate === undefined) {
    if (minor) problems.push(importProblem('certificate-missing', place));
    return { events, problems };
  }
  const data = { inspectedOn: certificate, certificateDate: certificate, relevantEntry: false };
  const when: Occurrence = { occurredOn: certificate, precision: 'day' };
  plan(mentor, { type: 'CertificateInspected', data }, when, place, tandem.number);
  problems.push(importProblem('inspection-date', place));
  if (minor && first && certificate > dayOf(first.occurrence.occurredOn)) {
    problems.push(importProblem('certificate-late', place));
  }
  return { events, problems };
};
