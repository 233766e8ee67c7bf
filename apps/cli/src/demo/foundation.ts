import { personDecider, staffDecider } from '@tandemspur/domain';
import { streamName } from '@tandemspur/event-store';
import type { Cast, Part } from './cast.js';
import { decided, type Given } from './decided.js';
import { occurrenceAt } from './entry.js';
import type { DemoIds } from './ids.js';
import { minuteOf, type Minute } from './local-time.js';
import { organisationName } from './names.js';
import type { SimulationOptions } from './options.js';
import { adoptions } from './organisation.js';
import { exceptionalPeople } from './exceptions.js';
import { entriesOfPerson, guardianEntry, type PersonEntry } from './people.js';
import { programmeRecordings } from './programmes.js';
import { randomFor } from './random.js';
import type { Recording } from './recorder.js';
import { deskOf, leadAs, type Team, type TeamMember } from './staff.js';

const organisationRecordings = (
  { organisationId, timeZone }: SimulationOptions,
  team: Team,
  ids: DemoIds,
): readonly Recording[] => {
  const stream = streamName('organisation', organisationId);
  const registration = {
    type: 'OrganisationRegistered',
    data: { name: organisationName, timeZone, locale: 'de-DE' },
  } as const;
  return [
    {
      events: [{ stream, event: registration }],
      occurrence: occurrenceAt(team.founded, 'day'),
      recorded: team.founded,
      hand: leadAs(team, 'administrator'),
    },
    ...adoptions(stream, registration, team, ids),
  ];
};

/** Comes, and for one of them goes; always written down on the day itself. */
const staffRecordings = (
  team: Team,
  { id, name, roles, joined, left, promoted }: TeamMember,
): readonly Recording[] => {
  const hand = leadAs(team, 'administrator');
  const given = (at: Minute, command: Parameters<typeof staffDecider.decide>[0]) => ({
    command,
    occurred: at,
    recorded: at,
    hand,
  });
  return decided(staffDecider, streamName('staff', id), [
    given(joined, { type: 'JoinStaff', data: { name, roles: [...roles] } }),
    ...(promoted === undefined
      ? []
      : [
          given(promoted, {
            type: 'ChangeStaffRole',
            data: { roles: [...roles, 'quality_manager'] },
          } as const),
        ]),
    ...(left === null ? [] : [given(left, { type: 'LeaveStaff', data: {} } as const)]),
  ]);
};

const personRecordings = (
  team: Team,
  id: string,
  key: string,
  entries: readonly PersonEntry[],
  { seed, until }: SimulationOptions,
): readonly Recording[] => {
  const desk = randomFor(seed, 'desk', key).pick([team.lead, team.colleague]);
  const given = entries
    .filter(({ recorded }) => recorded <= minuteOf(until))
    .map((entry): Given<PersonEntry['command']> => ({ ...entry, hand: deskOf(team, desk, entry.recorded) }));
  return decided(personDecider, streamName('person', id), given);
};

const isMinor = ({ kind, age }: Part): boolean => kind === 'mentee' && age < 18;

/** The organisation, its staff, its programmes and the people who came to it, up to `until`. */
export const recordFoundation = (
  options: SimulationOptions,
  team: Team,
  cast: Cast,
  ids: DemoIds,
): readonly Recording[] => {
  const { seed } = options;
  const until = minuteOf(options.until);
  const record = (id: string, key: string, entries: readonly PersonEntry[]) =>
    personRecordings(team, id, key, entries, options);
  return [
    ...organisationRecordings(options, team, ids),
    ...programmeRecordings(team, ids),
    ...team.members.flatMap((member) => staffRecordings(team, member)),
    ...cast.people
      .filter(isMinor)
      .flatMap((part) => record(ids.thing('guardian', part.key), part.key, [guardianEntry(part, seed)])),
    ...cast.people.flatMap((part) => record(part.id, part.key, entriesOfPerson(part, ids, seed))),
    ...exceptionalPeople(options, cast, ids).flatMap(({ id, key, entries }) => record(id, key, entries)),
  ].filter(({ recorded }) => recorded <= until);
};
