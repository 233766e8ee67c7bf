import type { meetingEvents } from '@tandemspur/contracts';
import type { Tandem } from '../tandem.state.js';
import { earlier, later, type Evolve } from './table.js';

/** Counts and first and last days only, so that a meeting folds alike at any place in the history. */
const met = (tandem: Tandem, on: string): Tandem => {
  const lastContactOn = later(tandem.lastContactOn, on);
  return {
    ...tandem,
    lastContactOn,
    meetings: tandem.meetings + 1,
    missedSince: tandem.missedSince.filter((day) => day > lastContactOn),
  };
};

export const onMeeting: Evolve<(typeof meetingEvents)[number]['type']> = {
  FirstMeetingHeld: (tandem, _, on) => ({
    ...met(tandem, on),
    firstMeetingOn: earlier(tandem.firstMeetingOn, on),
  }),
  MeetingHeld: (tandem, _, on) => met(tandem, on),
  MeetingMissed: (tandem, _, on) => ({
    ...tandem,
    missedMeetings: tandem.missedMeetings + 1,
    missedSince:
      tandem.lastContactOn !== null && on <= tandem.lastContactOn
        ? tandem.missedSince
        : [...tandem.missedSince, on].sort(),
  }),
};
