import type { Occurrence } from '@tandemspur/contracts';
import { dayLabel } from '../problems/fill-text.js';
import { importProblem, type ImportProblem, type Place } from '../problems/findings.js';
import type { HeldMeeting, MeetingRow } from '../read/read-meetings.js';
import type { TandemRow } from '../read/read-tandems.js';

/** Duration of a first meeting of which only the date is known. */
const assumedMinutes = 60;

/** A tandem's first meeting, put together from both lists. */
export interface FirstMeeting {
  readonly occurrence: Occurrence;
  readonly details: Pick<HeldMeeting, 'durationMinutes' | 'mode'>;
  /** The row that it was taken from; it is then no further meeting. */
  readonly row?: MeetingRow;
  readonly place: Place;
}

interface Found {
  readonly first?: FirstMeeting;
  readonly problems: readonly ImportProblem[];
}

const fromRow = (row: MeetingRow | undefined): FirstMeeting | undefined =>
  row && 'held' in row.what
    ? { occurrence: row.occurrence, details: row.what.held, row, place: row.place('date') }
    : undefined;

/**
 * The list of tandems says when; the list of meetings says how long and in which way. Where they contradict
 * each other (the meeting of that day was missed), the list of meetings is believed.
 *
 * @param meetings of that tandem, by date
 */
export const findFirstMeeting = (tandem: TandemRow, meetings: readonly MeetingRow[]): Found => {
  const held = meetings.filter(({ what }) => 'held' in what);
  const place = tandem.place('firstMeetingOn');
  const written = tandem.firstMeeting;
  if (!written) {
    const first = fromRow(held[0]);
    if (!first) return { problems: [] };
    const firstMeetingOn = dayLabel(first.occurrence.occurredOn.slice(0, 10));
    return { first, problems: [importProblem('first-meeting-derived', place, { firstMeetingOn })] };
  }
  const period = written.occurredOn.slice(0, written.precision === 'month' ? 7 : 10);
  const during = ({ occurrence }: MeetingRow): boolean => occurrence.occurredOn.startsWith(period);
  const same = fromRow(held.find(during));
  if (same) return { first: same, problems: [] };
  if (meetings.some(during)) {
    const first = fromRow(held.find(({ occurrence }) => occurrence.occurredOn > written.occurredOn));
    return { first, problems: [importProblem('first-meeting-cancelled', place)] };
  }
  return {
    first: {
      occurrence: written,
      details: { durationMinutes: assumedMinutes, mode: 'in_person' },
      place,
    },
    problems: [importProblem('first-meeting-details', place, { minutes: assumedMinutes })],
  };
};
