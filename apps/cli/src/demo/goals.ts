import type { Course } from './course.js';
import { recordedAfter, type Entry } from './entry.js';
import { dayText, minutesPerDay, onDay, onWorkday, type Minute } from './local-time.js';
import { goalTexts } from './occasion-notes.js';

const domains = {
  school: 30,
  language: 25,
  job: 6,
  health: 8,
  participation: 15,
  leisure: 12,
  other: 4,
} as const;

/** One or two goals in most tandems: reported on, and later reached, dropped or still open. */
export const goalsOf = (
  { random, role, until, stretches }: Course,
  idOf: (index: number) => string,
): readonly Entry[] => {
  const first = role.fate.firstMeeting;
  if (first === null || !random.chance(0.78)) return [];
  const isInside = (at: Minute): boolean =>
    at <= until && stretches.some(({ from, to }) => from <= at && at < to);
  const entry = (command: Entry['command'], occurred: Minute, newId?: string): Entry => ({
    command,
    occurred,
    precision: 'day',
    recorded: recordedAfter(random, occurred, 'soon', 'coordinator'),
    by: 'coordinator',
    ...(newId === undefined ? {} : { newId }),
  });
  const goal = (index: number): readonly Entry[] => {
    const goalId = idOf(index);
    const set = onWorkday(onDay(first, random.int(7, 55) + index * 120, 15));
    const days = random.int(90, 240);
    const domain = random.weighted(domains);
    const data = {
      domain,
      text: random.pick<string>(goalTexts[domain]),
      dueOn: dayText(onDay(set, days, 12)),
    };
    const told = onWorkday(onDay(set, Math.floor(days / 2), 15));
    const closed = onWorkday(onDay(set, days + random.int(-20, 25), 15));
    const fate = random.weighted({ achieved: 55, dropped: 15, open: 30 });
    if (!isInside(set)) return [];
    return [
      entry({ type: 'SetGoal', data }, set, goalId),
      ...(isInside(told)
        ? [entry({ type: 'RecordGoalProgress', data: { goalId, scale: random.int(1, 3) } }, told)]
        : []),
      ...(fate === 'achieved' && isInside(closed)
        ? [entry({ type: 'AchieveGoal', data: { goalId, confirmedBy: ['mentor', 'mentee'] } }, closed)]
        : []),
      ...(fate === 'dropped' && isInside(closed)
        ? [entry({ type: 'DropGoal', data: { goalId, reason: 'Anderes ist gerade wichtiger.' } }, closed)]
        : []),
    ];
  };
  const lasts = (stretches.at(-1)?.to ?? 0) - first > 300 * minutesPerDay;
  return [...goal(0), ...(lasts && random.chance(0.5) ? goal(1) : [])];
};
