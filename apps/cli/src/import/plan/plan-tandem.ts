import { dayOf, type Occurrence } from '@tandemspur/contracts';
import { pairStream, streamName } from '@tandemspur/event-store';
import type { ImportProblem } from '../problems/findings.js';
import { findFirstMeeting } from './first-meeting.js';
import { nameKey } from './identities.js';
import type { Plan, PlanContext, PlannedEvent, TandemPlan } from './plan.js';
import { planMeetings } from './plan-meetings.js';
import { planEnding } from './plan-ending.js';
import { planPeople } from './plan-people.js';
import type { MeetingRow } from '../read/read-meetings.js';
import type { TandemRow } from '../read/read-tandems.js';

const byDate = (a: MeetingRow, b: MeetingRow): number =>
  a.occurrence.occurredOn.localeCompare(b.occurrence.occurredOn) || a.ordinal - b.ordinal;

/** Plans one tandem with its meetings. */
export const planTandem = (
  tandem: TandemRow,
  rows: readonly MeetingRow[],
  context: PlanContext,
): { readonly plan: TandemPlan; readonly problems: readonly ImportProblem[] } => {
  const { people, id, options } = context;
  const { mentorId, menteeId, staffId } = people;
  const tandemId = id('tandem', tandem.number, nameKey(tandem.mentee), nameKey(tandem.mentor));
  const stream = streamName('tandem', tandemId);
  const events: PlannedEvent[] = [];
  const problems: ImportProblem[] = [];
  const plan: Plan = (event, occurrence, place, key = '') => {
    events.push({ id: id('event', stream, event.type, key), stream, event, occurrence, place });
  };
  const meetings = [...rows].sort(byDate);
  const { first, problems: aboutFirst } = findFirstMeeting(tandem, meetings);
  problems.push(...aboutFirst);

  const terms = { agreedTermMonths: options.termMonths, meetingIntervalDays: options.intervalDays };
  plan(
    { type: 'TandemMatched', data: { mentorId, menteeId, ...terms, mode: 'in_person' } },
    tandem.matched,
    tandem.place('matchedOn'),
  );
  if (staffId !== undefined) {
    const effectiveOn = dayOf(tandem.matched.occurredOn);
    plan(
      { type: 'CoordinatorAssigned', data: { to: staffId, effectiveOn, absenceCover: false } },
      tandem.matched,
      tandem.place('coordinator'),
    );
  }
  if (first) {
    const { durationMinutes, mode } = first.details;
    plan(
      { type: 'FirstMeetingHeld', data: { durationMinutes, mode, staffPresent: false } },
      first.occurrence,
      first.place,
    );
  }

  const latest = meetings.at(-1)?.occurrence ?? tandem.matched;
  const asOf: Occurrence = options.asOf ? { occurredOn: options.asOf, precision: 'day' } : latest;
  if (tandem.status === 'paused') {
    plan({ type: 'TandemPaused', data: { reason: 'other' } }, asOf, tandem.place('status'), asOf.occurredOn);
  }
  if (tandem.status === 'running') {
    plan({ type: 'TandemResumed', data: {} }, asOf, tandem.place('status'), asOf.occurredOn);
  }
  problems.push(...planEnding(tandem, options.termMonths, asOf, plan));
  if (tandem.remark !== '') {
    const when = options.asOf ? asOf : tandem.matched;
    const data = { block: 'begleitung', title: 'Bemerkung aus der Liste', text: tandem.remark } as const;
    plan({ type: 'KeyMomentNoted', data }, when, tandem.place('remark'), `Bemerkung: ${tandem.remark}`);
  }
  planMeetings(meetings, first, plan);

  const { events: registrations, problems: aboutPeople } = planPeople(tandem, first, context);
  problems.push(...aboutPeople);
  return {
    plan: {
      tandemId,
      stream,
      pairStream: pairStream(mentorId, menteeId),
      place: tandem.place(),
      people: registrations,
      events,
    },
    problems,
  };
};
