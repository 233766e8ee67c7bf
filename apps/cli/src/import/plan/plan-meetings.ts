import { dayOf } from '@tandemspur/contracts';
import type { FirstMeeting } from './first-meeting.js';
import type { Plan } from './plan.js';
import type { MeetingRow } from '../read/read-meetings.js';

const said = ({ words }: MeetingRow): string =>
  [words.activity, words.mood === '' ? '' : `Stimmung: ${words.mood}`]
    .filter((part) => part !== '')
    .join('; ');

/**
 * The meetings, and as key moments those of their words for which the events have no field: what was done at
 * the first meeting, and reasons for cancelling in words of their own.
 */
export const planMeetings = (
  meetings: readonly MeetingRow[],
  first: FirstMeeting | undefined,
  plan: Plan,
): void => {
  for (const meeting of meetings) {
    const { occurrence, ordinal, what } = meeting;
    const key = `${dayOf(occurrence.occurredOn)} ${String(ordinal)}`;
    const place = meeting.place('date');
    const note = (title: string, text: string): void => {
      const data = { block: 'begleitung', title, text } as const;
      plan(
        { type: 'KeyMomentNoted', data },
        occurrence,
        meeting.place('activity'),
        `${title} ${key}: ${text}`,
      );
    };
    if (meeting === first?.row) {
      if (said(meeting) !== '') note('Erstes Treffen (Angaben aus der Liste)', said(meeting));
    } else if ('held' in what) {
      plan({ type: 'MeetingHeld', data: what.held }, occurrence, place, key);
    } else {
      const { reason, words } = what.missed;
      plan({ type: 'MeetingMissed', data: { cancelledBy: 'unknown', reason } }, occurrence, place, key);
      if (words !== undefined) note('Treffen ausgefallen (Grund laut Liste)', words);
    }
  }
};
