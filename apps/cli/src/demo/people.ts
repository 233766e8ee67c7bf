import type { PersonCommand } from '@tandemspur/contracts';
import type { Part } from './cast.js';
import type { DemoIds } from './ids.js';
import { dayText, onDay, onWorkday, type Minute } from './local-time.js';
import { adultName, menteeName } from './names.js';
import { impressions, wishes } from './occasion-notes.js';
import { programmeOf } from './programmes.js';
import { randomFor, type Random } from './random.js';

/** Something about a person, written down on the day it happened. */
export interface PersonEntry {
  readonly command: PersonCommand;
  readonly occurred: Minute;
  readonly recorded: Minute;
}

const yearOf = (minute: Minute): number => Number(dayText(minute).slice(0, 4));

const lengths = { '12': 70, '18': 12, '24': 18 } as const;

const application = (random: Random, { came, age }: Part): PersonCommand => ({
  type: 'RegisterMentor',
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
    postcodeArea: `22${String(random.int(76, 77))}`,
  },
});

const registration = (
  random: Random,
  { came, age, key }: Part,
  ids: DemoIds,
  seed: number,
): PersonCommand => ({
  type: 'RegisterMentee',
  data: {
    name: menteeName(random),
    birthYear: yearOf(came) - age,
    targetGroup: random.weighted({ chance: 55, refugee: 35, other: 10 }),
    // The birthday within the year is not known, so the year in which one comes of age counts as minor.
    isMinor: age < 18,
    ...(age < 18 ? { guardianId: ids.thing('guardian', key) } : {}),
    referrer: random.weighted({ Schule: 45, Familie: 25, Jugendamt: 8, Unterkunft: 12, Sportverein: 10 }),
    expectedLengthMonths: Number(random.weighted(lengths)),
    ...(random.chance(0.6) ? { wishes: random.pick(wishes) } : {}),
    postcodeArea: `22${String(random.int(75, 77))}`,
    programmeId: programmeOf(ids, seed, key),
  },
});

const at = (random: Random, came: Minute, days: number, command: PersonCommand): PersonEntry => {
  const occurred = onWorkday(onDay(came, days, random.int(9, 16)));
  return { command, occurred, recorded: occurred + random.int(1, 40) + random.real() };
};

/** From the talk to the admission, in the order of the six blocks. */
const selection = (random: Random, came: Minute): readonly PersonEntry[] => {
  const inspected = onWorkday(onDay(came, 10, 12));
  const certificateDate = dayText(onWorkday(onDay(inspected, -random.int(6, 80), 12)));
  const talk = { durationMinutes: 30, mode: random.chance(0.7) ? 'in_person' : 'digital' } as const;
  return [
    at(random, came, 3, {
      type: 'RecordInterview',
      data: { ...talk, outcome: 'suitable', impression: random.pick(impressions) },
    }),
    ...(random.chance(0.4)
      ? [at(random, came, 6, { type: 'RecordReferenceCheck', data: { count: 1, outcome: 'positive' } })]
      : []),
    at(random, came, 10, { type: 'InspectCertificate', data: { certificateDate, relevantEntry: false } }),
    at(random, came, 13, { type: 'SignConductCode', data: { codeVersion: '2022' } }),
    at(random, came, 16, {
      type: 'RecordTraining',
      data: { topic: 'basics', durationMinutes: 120, mode: 'in_person', preMatch: true },
    }),
    at(random, came, 19, { type: 'AcceptParticipant', data: {} }),
    ...(random.chance(0.6)
      ? [
          at(random, came, random.int(60, 200), {
            type: 'RecordTraining',
            data: { topic: 'child_protection', durationMinutes: 90, mode: 'digital', preMatch: false },
          }),
        ]
      : []),
  ];
};

const consent = (random: Random, { came, age }: Part): readonly PersonEntry[] => {
  const giver = age < 18 ? 'guardian' : 'self';
  const photo = random.chance(0.5);
  const given = at(random, came, 3, {
    type: 'RecordConsent',
    data: {
      scope: ['participation', 'data', ...(photo ? (['photo'] as const) : [])],
      giver,
      formVersion: '2022-1',
    },
  });
  if (!photo || !random.chance(0.1)) return [given];
  const withdrawn = at(random, came, random.int(40, 120), {
    type: 'WithdrawConsent',
    data: { scope: ['photo'], giver },
  });
  return [given, withdrawn];
};

/** Few people move or change their number; those who do tell it after half a year. */
const moved = (random: Random, came: Minute): readonly PersonEntry[] =>
  random.chance(0.06)
    ? [
        at(random, came, random.int(150, 250), {
          type: 'ChangeContactDetails',
          data: { postcodeArea: `20${String(random.int(10, 99))}` },
        }),
      ]
    : [];

/** What is written down about one person, in the order of recording. */
export const entriesOfPerson = (part: Part, ids: DemoIds, seed: number): readonly PersonEntry[] => {
  const { kind, key, came } = part;
  const random = randomFor(seed, key);
  const command = kind === 'mentor' ? application(random, part) : registration(random, part, ids, seed);
  const first = { command, occurred: came, recorded: came + random.int(1, 40) + random.real() };
  const further = randomFor(seed, 'course', key);
  const rest = kind === 'mentor' ? selection(further, came) : consent(further, part);
  return [first, ...rest, ...moved(further, came)].sort((a, b) => a.recorded - b.recorded);
};

/** The guardian is named on the same day, before the child is registered. */
export const guardianEntry = (part: Part, seed: number): PersonEntry => {
  const random = randomFor(seed, 'guardian', part.key);
  return {
    command: {
      type: 'NameGuardian',
      data: { name: adultName(random), contact: `040 000 ${String(random.int(1000, 9999))}` },
    },
    occurred: part.came,
    recorded: part.came + random.real(),
  };
};
