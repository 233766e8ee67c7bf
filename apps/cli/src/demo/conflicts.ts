import type { EventOf, conflictNoted } from '@tandemspur/contracts';
import { someDay, type Course, type Stretch } from './course.js';
import { recordedAfter, type Entry } from './entry.js';
import { assumed } from './figures.js';
import { onDay, onWorkday, type Minute } from './local-time.js';
import { conflictNotes, resolutionNotes } from './occasion-notes.js';
import type { Random } from './random.js';

type Noted = Omit<EventOf<typeof conflictNoted>['data'], 'conflictId'>;

const notedOf = (random: Random): Noted => {
  const category = random.weighted({
    reliability: 30,
    expectations: 22,
    communication: 20,
    boundaries: 14,
    family: 10,
    other: 4,
  });
  return {
    category,
    severity: random.weighted({ low: 45, medium: 42, high: 13 }),
    ...(random.chance(0.85) ? { note: random.pick(conflictNotes[category]) } : {}),
  };
};

/** Most within three weeks, some after months, a tenth never. */
const daysToResolve = (random: Random): number => {
  const drawn = random.weighted({ '2-21': 78, '22-75': 12, '9999-9999': 10 });
  const [from = 0, to = 0] = drawn.split('-').map(Number);
  return random.int(from, to);
};

const conflictAt = (course: Course, at: Minute, end: Minute, newId: string): readonly Entry[] => {
  const { random, role } = course;
  const { reason } = role.fate.ending;
  const by = random.chance(0.3) ? 'mentor' : 'coordinator';
  const noted: Entry = {
    command: { type: 'NoteConflict', data: notedOf(random) },
    occurred: at,
    precision: 'day',
    recorded: recordedAfter(random, at, 'usual', by),
    by,
    newId,
  };
  const escalated: readonly Entry[] =
    noted.command.type === 'NoteConflict' && noted.command.data.severity === 'high'
      ? [
          {
            ...noted,
            command: { type: 'EscalateConflict', data: { conflictId: newId, toRole: 'quality_manager' } },
            recorded: recordedAfter(random, at, 'usual', 'coordinator'),
            by: 'coordinator',
          },
        ]
      : [];
  const breaks = reason === 'conflict' && onDay(end, 0, 0) === onDay(role.fate.ended, 0, 0);
  const settled = breaks ? onDay(end, 0, 11) : onWorkday(onDay(at, daysToResolve(random), 11));
  if (onDay(settled, 0, 0) > onDay(end, 0, 0)) return [noted, ...escalated];
  const outcome = breaks ? 'ended' : 'agreement';
  const resolved: Entry = {
    command: {
      type: 'ResolveConflict',
      data: { conflictId: newId, outcome, note: random.pick(resolutionNotes[outcome]) },
    },
    occurred: settled,
    precision: 'day',
    recorded: recordedAfter(random, settled, 'soon', 'coordinator'),
    by: 'coordinator',
  };
  return [noted, ...escalated, resolved];
};

/**
 * Conflicts of about one tandem in five, and of every tandem that ends over one.
 * @param idOf the id of the tandem's `index`th conflict
 */
export const conflictsOf = (course: Course, open: readonly Stretch[], idOf: (index: number) => string) => {
  const { random, role } = course;
  const fatal = role.fate.ending.reason === 'conflict';
  if (!fatal && !random.chance(assumed.conflict)) return [];
  const count = random.chance(0.12) ? 2 : 1;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const last = open.at(-1);
    const among =
      fatal && last
        ? [{ from: Math.max(last.from, onDay(last.to, -30, 0)), to: onDay(last.to, -2, 0) }]
        : open;
    const at = someDay(random, among, random.int(10, 17));
    const stretch = open.find(({ from, to }) => at !== null && from <= at && at < to);
    return at === null || !stretch ? [] : conflictAt(course, at, stretch.to, idOf(index));
  });
};
