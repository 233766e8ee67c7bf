import type { EventOf, keyMomentNoted } from '@tandemspur/contracts';
import { someDay, type Course } from './course.js';
import { recordedAfter, type Entry } from './entry.js';
import { minutesPerDay, onDay, onWorkday, type Minute } from './local-time.js';
import { halfYearTalks, keyMoments, keyMomentsOfAge, type Moment } from './occasion-notes.js';
import type { Random } from './random.js';

type Data = EventOf<typeof keyMomentNoted>['data'];

const entryOf = (random: Random, data: Data, occurred: Minute, recorded?: Minute): Entry => ({
  command: { type: 'NoteKeyMoment', data },
  occurred,
  precision: 'day',
  recorded: recorded ?? recordedAfter(random, occurred, 'usual', 'coordinator'),
  by: 'coordinator',
});

/** What happened before the match is told once the tandem has its own page. */
const beforehand = ({ random, role }: Course): readonly Entry[] => {
  if (!random.chance(0.25)) return [];
  const block = random.weighted({ akquise: 25, auswahl: 45, vorbereitung: 30 });
  const { proposed, decided } = role.fate;
  const came = role.mentor.came;
  const days = Math.floor((proposed - came) / minutesPerDay);
  const occurred = onWorkday(onDay(came, block === 'akquise' ? 0 : random.int(0, Math.max(0, days - 4)), 15));
  if (occurred >= proposed) return [];
  const told = onWorkday(onDay(decided, random.int(0, 12), random.int(9, 16))) + random.real() * 50;
  return [entryOf(random, { block, ...random.pick(keyMoments[block]) }, occurred, told)];
};

const atMatch = ({ random, role }: Course): readonly Entry[] =>
  random.chance(0.4)
    ? [entryOf(random, { block: 'matching', ...random.pick(keyMoments.matching) }, role.fate.decided)]
    : [];

const momentOnTheWay = (random: Random, age: number): Moment => {
  const ofAge = keyMomentsOfAge
    .filter(({ from, to }) => age >= from && age <= to)
    .map(({ moment }) => moment);
  return random.pick([...keyMoments.begleitung, ...ofAge]);
};

const alongTheWay = ({ random, role, stretches }: Course): readonly Entry[] => {
  const days = stretches.reduce((sum, { from, to }) => sum + (to - from) / minutesPerDay, 0);
  const count = Math.floor((days / 365) * 1.6 + random.real());
  const moments = Array.from({ length: count }, () => {
    const at = someDay(random, stretches, random.int(10, 17));
    const data: Data = { block: 'begleitung', ...momentOnTheWay(random, role.mentee.age) };
    return at === null ? [] : [entryOf(random, data, at)];
  }).flat();
  const first = role.fate.firstMeeting ?? 0;
  const talk = onWorkday(onDay(first, random.int(172, 198), 15));
  const inside = stretches.some(({ from, to }) => from <= talk && talk < to);
  return inside && random.chance(0.55)
    ? [...moments, entryOf(random, { block: 'begleitung', ...random.pick(halfYearTalks) }, talk)]
    : moments;
};

const atTheEnd = ({ random, role: { fate } }: Course): readonly Entry[] =>
  fate.ending.formalClosing
    ? [
        entryOf(
          random,
          { block: 'abschluss', ...random.pick(keyMoments.abschluss) },
          onDay(fate.ended, 0, 11),
        ),
      ]
    : [];

/** Key moments along the blocks, from how the mentor was found to the goodbye. */
export const keyMomentsOf = (course: Course): readonly Entry[] =>
  [beforehand, atMatch, alongTheWay, atTheEnd].flatMap((block) => block(course));
