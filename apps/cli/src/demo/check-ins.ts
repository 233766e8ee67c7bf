import type { EventOf, checkInCompleted } from '@tandemspur/contracts';
import type { Course } from './course.js';
import { recordedAfter, type Entry } from './entry.js';
import { minutesPerDay, onDay, onWorkday, type Minute } from './local-time.js';
import { checkInNotes } from './occasion-notes.js';
import type { Random } from './random.js';

type Partner = EventOf<typeof checkInCompleted>['data']['with'][number];

const channels = { phone: 60, in_person: 20, video: 12, message: 8 } as const;

const talk = (random: Random, occurred: Minute, partners: readonly Partner[]): Entry => ({
  command: {
    type: 'CompleteCheckIn',
    data: {
      with: [...partners],
      channel: random.weighted(channels),
      durationMinutes: random.pick([10, 15, 20, 30]),
      rating: Number(random.weighted({ '2': 8, '3': 22, '4': 45, '5': 25 })),
      needsFollowUp: random.chance(0.06),
      ...(random.chance(0.6) ? { summary: random.pick(checkInNotes) } : {}),
    },
  },
  occurred,
  precision: 'day',
  recorded: recordedAfter(random, occurred, 'soon', 'coordinator'),
  by: 'coordinator',
});

const attempt = (random: Random, occurred: Minute, partner: Partner): Entry => ({
  command: { type: 'AttemptCheckIn', data: { with: partner, channel: 'phone', attempt: 1 } },
  occurred,
  precision: 'day',
  recorded: recordedAfter(random, occurred, 'soon', 'coordinator'),
  by: 'coordinator',
});

/** Days after the match on which a coordinator who keeps to the standard calls: often at first, then monthly. */
const rhythm = (days: number): readonly number[] => [
  2,
  14,
  28,
  ...Array.from({ length: Math.max(0, Math.floor(days / 30) - 1) }, (_, index) => 58 + index * 30),
];

/** Talks with both sides, not every month everywhere, and quarterly ones with the guardians of children. */
export const checkInsOf = ({ random, role, until }: Course): readonly Entry[] => {
  const { fate, mentee } = role;
  const end = Math.min(fate.ended, until);
  const days = Math.floor((end - fate.decided) / minutesPerDay);
  const kept = random.pick([0.95, 0.9, 0.9, 0.75, 0.6]);
  return rhythm(days).flatMap((day, index) => {
    const at = onWorkday(onDay(fate.decided, day + (day > 2 ? random.int(-3, 3) : 0), random.int(9, 16)));
    if (at > end) return [];
    const partners: readonly Partner[] =
      mentee.age < 18 && index % 3 === 2 ? ['mentor', 'mentee', 'guardian'] : ['mentor', 'mentee'];
    if (random.chance(kept)) return [talk(random, at, partners)];
    return random.chance(0.5) ? [attempt(random, at, 'mentor')] : [];
  });
};
