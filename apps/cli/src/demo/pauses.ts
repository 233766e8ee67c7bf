import type { EventOf, tandemPaused } from '@tandemspur/contracts';
import type { Stretch } from './course.js';
import { recordedAfter, type Entry } from './entry.js';
import { dayText, minuteOf, minutesPerDay, onDay, onWorkday } from './local-time.js';
import type { Random } from './random.js';

type Data = EventOf<typeof tandemPaused>['data'];

/** A pause: the two do not meet from `from` on and meet again on `to`. */
export interface Pause extends Stretch {
  readonly reason: Data['reason'];
}

const summers = 0.16;
const othersPerYear = 0.28;

const summerPauses = (random: Random, stretch: Stretch): readonly Pause[] => {
  const first = Number(dayText(stretch.from).slice(0, 4));
  const last = Number(dayText(stretch.to).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter(() => random.chance(summers))
    .map((year) => {
      const from = onDay(minuteOf(`${year}-07-08T00:00`), random.int(0, 25), 0);
      return { from, to: onDay(from, random.int(18, 42), 0), reason: 'holiday' };
    });
};

const otherPauses = (random: Random, stretch: Stretch): readonly Pause[] => {
  const days = Math.floor((stretch.to - stretch.from) / minutesPerDay);
  const count = Math.floor((days / 365) * othersPerYear + random.real());
  return Array.from({ length: count }, () => {
    const from = onDay(stretch.from, random.int(0, days), 0);
    const reason = random.weighted({ illness: 30, exam: 26, family: 20, abroad: 16, other: 8 });
    return { from, to: onDay(from, random.int(10, 55), 0), reason };
  });
};

/** Pauses that lie well within one of the stretches and apart from each other, in order. */
export const pausesOf = (random: Random, stretches: readonly Stretch[]): readonly Pause[] => {
  const drawn = stretches.flatMap((stretch) =>
    [...summerPauses(random, stretch), ...otherPauses(random, stretch)]
      .filter(({ from, to }) => from >= onDay(stretch.from, 20, 0) && to <= onDay(stretch.to, -6, 0))
      .sort((a, b) => a.from - b.from),
  );
  return drawn.filter((pause, index) =>
    drawn.slice(0, index).every((earlier) => onDay(earlier.to, 7, 0) <= pause.from),
  );
};

/** How a pause is written down; the end of one that lasts is not reached before `until`. */
export const entriesOfPause = (random: Random, { from, to, reason }: Pause): readonly Entry[] => {
  const expected = random.chance(0.8)
    ? { expectedUntil: dayText(onDay(to, random.pick([-7, 0, 0, 0, 3]), 0)) }
    : {};
  const begins = onDay(from, 0, 11);
  const ends = onDay(to, 0, 11);
  return [
    {
      command: { type: 'PauseTandem', data: { reason, ...expected } },
      occurred: begins,
      precision: 'day',
      recorded: onWorkday(recordedAfter(random, begins, 'soon', 'coordinator')),
      by: 'coordinator',
    },
    {
      command: { type: 'ResumeTandem', data: {} },
      occurred: ends,
      precision: 'day',
      recorded: onWorkday(recordedAfter(random, ends, 'soon', 'coordinator')),
      by: 'coordinator',
    },
  ];
};
