import type { EventOf, meetingHeld, meetingMissed } from '@tandemspur/contracts';
import { isFading, type Course } from './course.js';
import { meetingTime, recordedAfter, type Entry } from './entry.js';
import { assumed } from './figures.js';
import { dayText, minuteOf, minutesPerDay, onDay, startOfDay, type Minute } from './local-time.js';
import { digitalNotes, flatNotes, meetingNotes, phoneNotes, type Activity } from './meeting-notes.js';
import type { Random } from './random.js';

type Meeting = EventOf<typeof meetingHeld>['data'];
type Missed = EventOf<typeof meetingMissed>['data'];
type Mode = Meeting['mode'];

const inPerson: Record<Activity, number> = {
  leisure: 34,
  learning: 20,
  language: 9,
  office: 5,
  career: 8,
  talk: 15,
  group: 5,
  other: 4,
};
const digital = { ...inPerson, leisure: 0, office: 0, group: 0, other: 0, talk: 30 };
const onPhone = { ...digital, learning: 4, career: 2 };

/** Career is a subject for those who are nearly done with school. */
const careerFrom = 14;

const activityOf = (random: Random, mode: Mode, age: number): Activity => {
  const weights: Record<Activity, number> =
    mode === 'in_person' ? inPerson : mode === 'phone' ? onPhone : digital;
  return random.weighted(age < careerFrom ? { ...weights, career: 0 } : weights);
};

/** Digital meetings become more usual in every kind of tandem. */
const modeOf = (random: Random, agreed: Mode, at: Minute): Mode => {
  const years = (at - minuteOf('2022-01-01T00:00')) / (365 * minutesPerDay);
  const rising = Math.min(Math.max(years, 0), 6) * 0.012;
  const share = { in_person: 0.02, hybrid: 0.3, digital: 0.82, phone: 0.1 }[agreed] + rising;
  return random.weighted({ digital: share, phone: 0.03, in_person: Math.max(0, 0.97 - share) });
};

const minutesOf = (random: Random, mode: Mode, activity: Activity): number => {
  if (mode !== 'in_person') return random.pick([20, 30, 30, 45, 60]);
  if (activity === 'leisure' || activity === 'group') return random.pick([90, 120, 120, 150, 180, 240]);
  return random.pick([45, 60, 60, 75, 90, 90, 120]);
};

const noteFor = (random: Random, mode: Mode, activity: Activity, mood: number): string => {
  if (mood <= 2) return random.pick(flatNotes);
  if (mode === 'phone') return random.pick(phoneNotes);
  if (mode !== 'in_person' && random.chance(0.4)) return random.pick(digitalNotes);
  return random.pick(meetingNotes[activity]);
};

const meetingOf = (course: Course, at: Minute, liking: number): Meeting => {
  const { random, role } = course;
  const mode = modeOf(random, role.fate.mode, at);
  const activity = activityOf(random, mode, role.mentee.age);
  const felt = liking - (isFading(course, at) ? 1.3 : 0) + (random.real() + random.real() - 1) * 1.6;
  const mood = Math.min(5, Math.max(1, Math.round(felt)));
  return {
    durationMinutes: minutesOf(random, mode, activity),
    mode,
    activity,
    ...(random.chance(0.75) ? { mood } : {}),
    ...(random.chance(0.4) ? { note: noteFor(random, mode, activity, mood) } : {}),
  };
};

const missedOf = (random: Random): Missed => {
  const reason = random.weighted({ illness: 36, time: 30, forgot: 14, no_show: 9, tech: 3, other: 8 });
  if (reason === 'no_show') return { cancelledBy: random.pick(['mentee', 'mentee', 'unknown']), reason };
  return {
    cancelledBy: random.weighted({ mentor: 36, mentee: 42, guardian: 13, programme: 3, unknown: 6 }),
    reason,
    ...(random.chance(0.7) ? { noticeHours: random.pick([1, 2, 4, 6, 12, 24, 24, 48]) } : {}),
  };
};

/** Summer and Christmas holidays stretch the rhythm. */
const holidayFactor = (at: Minute): number => {
  const day = dayText(at).slice(5);
  if (day >= '07-14' && day <= '08-26') return 1.8;
  return day >= '12-20' || day <= '01-03' ? 1.6 : 1;
};

/** When nobody writes anything down any more: contact was lost, or the mentor has gone quiet. */
const silentFrom = ({ random, role: { fate }, until }: Course): Minute => {
  if (fate.ending.reason.endsWith('_lost_contact')) return onDay(fate.ended, -random.int(25, 55), 0);
  if (fate.ended > until && random.chance(assumed.quiet)) return onDay(until, -random.int(32, 110), 0);
  return Infinity;
};

const entryAt = (course: Course, at: Minute, liking: number): Entry => {
  const { random } = course;
  const by = random.chance(0.74) ? 'mentor' : 'coordinator';
  const habit = random.chance(0.15) ? 'slow' : 'usual';
  const precision = by === 'mentor' && random.chance(0.8) ? 'minute' : 'day';
  const missed = random.chance(
    isFading(course, at) ? assumed.missedMeetings * 1.7 : assumed.missedMeetings * 0.95,
  );
  if (missed) {
    const command = { type: 'RecordMissedMeeting', data: missedOf(random) } as const;
    return { command, occurred: at, precision, recorded: recordedAfter(random, at, habit, by), by };
  }
  const data = meetingOf(course, at, liking);
  const recorded = recordedAfter(random, at + data.durationMinutes, habit, by);
  return { command: { type: 'RecordMeeting', data }, occurred: at, precision, recorded, by };
};

/** Every meeting after the first, held or missed, in the agreed rhythm as life lets it happen. */
export const meetingsOf = (course: Course): readonly Entry[] => {
  const { random, role, stretches, until } = course;
  const { firstMeeting, terms } = role.fate;
  if (firstMeeting === null) return [];
  const rhythm = terms.meetingIntervalDays * (0.88 + random.real() * 0.24);
  const liking = 3.5 + random.real() * 1.2;
  const silent = Math.min(silentFrom(course), until);
  const entries: Entry[] = [];
  let next = startOfDay(firstMeeting);
  for (const { from, to } of stretches) {
    next = Math.max(next, from - random.int(0, 2) * minutesPerDay);
    for (;;) {
      const days = Math.max(3, rhythm * holidayFactor(next) * (0.75 + random.real() * 0.5));
      next = startOfDay(next + days * minutesPerDay);
      const at = meetingTime(random, next);
      if (next >= to || at >= silent) break;
      entries.push(entryAt(course, at, liking));
    }
  }
  return entries;
};
