import { changesText, type RepairEvent } from '@tandemspur/contracts';
import { occurrenceAt } from './entry.js';
import type { Minute } from './local-time.js';
import { onDay, onWorkday } from './local-time.js';
import { randomFor } from './random.js';
import type { Recording } from './recorder.js';
import type { SimulatedEvent } from './simulated-event.js';
import { leadAs, type Team } from './staff.js';

/** Every so many tandems one entry is put right later. */
const everyTandems = 7;

const repairOf = (seed: number, index: number, target: SimulatedEvent): RepairEvent | undefined => {
  const { event, id } = target;
  if (event.type !== 'MeetingHeld') return undefined;
  if (index % (2 * everyTandems) === 0) {
    return { type: 'EventRetracted', data: { targetEventId: id, reason: 'duplicate' } };
  }
  const durationMinutes = event.data.durationMinutes + randomFor(seed, 'repair', index).pick([15, 30]);
  const changes = changesText({ durationMinutes });
  return { type: 'EventCorrected', data: { targetEventId: id, changes, reason: 'typo' } };
};

/**
 * The lead looks through the entries of a tandem and puts a meeting right: its length, or that it was recorded twice.
 *
 * @param recorded what was recorded of the tandem, in that order
 * @param last when the last of it was
 */
export const repairRecordings = (
  { seed, until }: { readonly seed: number; readonly until: Minute },
  team: Team,
  index: number,
  recorded: readonly SimulatedEvent[],
  last: Minute,
): readonly Recording[] => {
  if (index % everyTandems !== 0) return [];
  const meetings = recorded.filter(
    ({ event, stream }) => event.type === 'MeetingHeld' && stream.startsWith('tandem-'),
  );
  const target = meetings[Math.floor(meetings.length / 2)];
  const at = onWorkday(onDay(last, 1, 11));
  const repair = target && repairOf(seed, index, target);
  if (!repair || at > until) return [];
  return [
    {
      events: [{ stream: target.stream, event: repair }],
      occurrence: occurrenceAt(at, 'day'),
      recorded: at,
      hand: leadAs(team, 'quality_manager'),
    },
  ];
};
