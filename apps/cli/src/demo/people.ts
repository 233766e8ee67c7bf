import type { PersonEvent } from '@tandemspur/contracts';
import type { Part } from './cast.js';
import { dayText, onDay, onWorkday, type Minute } from './local-time.js';
import { adultName, menteeName } from './names.js';
import { wishes } from './occasion-notes.js';
import { randomFor, type Random } from './random.js';

/** Something about a person, written down on the day it happened. */
export interface PersonEntry {
  readonly event: PersonEvent;
  readonly occurred: Minute;
  readonly recorded: Minute;
}

const yearOf = (minute: Minute): number => Number(dayText(minute).slice(0, 4));

const lengths = { '12': 70, '18': 12, '24': 18 } as const;

const application = (random: Random, { came, age }: Part): PersonEvent => ({
  type: 'MentorApplied',
  data: {
    name: adultName(random),
    birthYear: yearOf(came) - age,
    channel: random.weighted({
      Empfehlung: 30,
      Website: 26,
      Freiwilligenbörse: 18,
      Zeitung: 8,
      'Social Media': 12,
      Betrieb: 6,
    }),
    expectedLengthMonths: Number(random.weighted(lengths)),
    ...(random.chance(0.5) ? { wishes: random.pick(wishes) } : {}),
  },
});

const registration = (random: Random, { came, age }: Part): PersonEvent => ({
  type: 'MenteeRegistered',
  data: {
    name: menteeName(random),
    birthYear: yearOf(came) - age,
    targetGroup: random.weighted({ chance: 55, refugee: 35, other: 10 }),
    // The birthday within the year is not known, so the year in which one comes of age counts as minor.
    isMinor: age < 18,
    referrer: random.weighted({ Schule: 45, Familie: 25, Jugendamt: 8, Unterkunft: 12, Sportverein: 10 }),
    expectedLengthMonths: Number(random.weighted(lengths)),
    ...(random.chance(0.6) ? { wishes: random.pick(wishes) } : {}),
  },
});

/** The certificate is at most three months old when it is shown, and shown before the first proposal. */
const certificate = (random: Random, came: Minute): PersonEntry => {
  const inspected = onWorkday(onDay(came, random.int(4, 17), random.int(9, 16)));
  const certificateDate = dayText(onWorkday(onDay(inspected, -random.int(6, 80), 12)));
  return {
    event: {
      type: 'CertificateInspected',
      data: { inspectedOn: dayText(inspected), certificateDate, relevantEntry: false },
    },
    occurred: inspected,
    recorded: inspected + random.int(1, 40) + random.real(),
  };
};

/** What is written down about one person, in the order of recording. */
export const entriesOfPerson = (part: Part, seed: number): readonly PersonEntry[] => {
  const { kind, key, came } = part;
  const random = randomFor(seed, key);
  const event = kind === 'mentor' ? application(random, part) : registration(random, part);
  const first = { event, occurred: came, recorded: came + random.int(1, 40) + random.real() };
  return kind === 'mentor' ? [first, certificate(random, came)] : [first];
};
