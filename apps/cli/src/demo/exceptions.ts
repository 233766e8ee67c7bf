import type { Cast } from './cast.js';
import type { DemoIds } from './ids.js';
import { minuteOf, onDay, onWorkday, type Minute } from './local-time.js';
import { adultName } from './names.js';
import type { SimulationOptions } from './options.js';
import type { PersonEntry } from './people.js';
import { randomFor } from './random.js';

/** Somebody who never comes into a tandem. */
interface Exceptional {
  readonly id: string;
  readonly key: string;
  readonly entries: readonly PersonEntry[];
}

/** Days before `until`, and a command for each. */
type Plan = readonly (readonly [daysBefore: number, command: PersonEntry['command']])[];

const talk = { durationMinutes: 30, mode: 'in_person' } as const;

/**
 * What happens once in a while: somebody is declined, leaves before a match and asks what is known of them, is
 * thanked, or was registered twice.
 */
export const exceptionalPeople = (
  { seed, until }: SimulationOptions,
  { people }: Cast,
  ids: DemoIds,
): readonly Exceptional[] => {
  const end = minuteOf(until);
  const person = (key: string, plan: Plan): Exceptional => {
    const random = randomFor(seed, 'exceptional', key);
    const name = adultName(random);
    const at = (daysBefore: number): Minute => onWorkday(onDay(end, -daysBefore, random.int(9, 15)));
    const [first] = plan;
    const registered: PersonEntry['command'] = { type: 'RegisterMentor', data: { name, birthYear: 1984 } };
    const entries = [[(first?.[0] ?? 100) + 9, registered] as const, ...plan].map(([days, command]) => {
      const occurred = at(days);
      return { command, occurred, recorded: occurred + random.int(1, 40) };
    });
    return { id: ids.thing('mentor', key), key, entries };
  };
  const kept = people.find(({ kind }) => kind === 'mentor');
  return [
    person('declined', [
      [300, { type: 'RecordInterview', data: { ...talk, outcome: 'unsuitable' } }],
      [296, { type: 'DeclineParticipant', data: { reason: 'Möchte nur mit bestimmten Kindern arbeiten.' } }],
    ]),
    person('left', [
      [420, { type: 'RecordInterview', data: { ...talk, outcome: 'suitable' } }],
      [410, { type: 'AcceptParticipant', data: {} }],
      [380, { type: 'GiveRecognition', data: { kind: 'gift' } }],
      [300, { type: 'RecordDeparture', data: { role: 'mentor', reason: 'Umzug' } }],
      [250, { type: 'ReceiveDataRequest', data: { article: 'art15' } }],
      [236, { type: 'AnswerDataRequest', data: { article: 'art15' } }],
    ]),
    ...(kept ? [person('twice', [[30, { type: 'MergeRecords', data: { keptId: kept.id } }]])] : []),
  ];
};
