import { dayOf, type DomainCommand, type DomainEvent } from '@tandemspur/contracts';
import {
  countDue,
  defaultStandard,
  findStandard,
  isMinorOn,
  noTandem,
  organisationDecider,
  personDecider,
  tandemDecider,
  type Facts,
  type Person,
  type RecordedEvent,
  type Standard,
  type Tandem,
} from '@tandemspur/domain';
import { readHistory, streamName, type EventStore } from '@tandemspur/event-store';
import type { CommandRequest } from './command-request.js';
import { effectiveState } from './effective-state.js';

type Store = Pick<EventStore, 'readStream'>;

/** Which command needs to know what. */
const needed: Partial<Readonly<Record<DomainCommand['type'], readonly (keyof Facts)[]>>> = {
  RecordFirstMeeting: ['mentor', 'mentee'],
  CompleteHandover: ['openFollowUps'],
  MergeRecords: ['kept'],
};

/** What the facts are about. */
interface Asked {
  readonly store: Store;
  readonly data: CommandRequest['data'];
  /** Empty for a command that is about something else. */
  readonly tandem: Tandem;
  readonly organisationId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

const readPerson = async (store: Store, id: string): Promise<Person> =>
  effectiveState(personDecider, await readHistory(store, streamName('person', id)));

/** The person, or the one whose record goes on after a merge. */
const personNow = async (store: Store, id: string | null): Promise<Person | undefined> => {
  if (id === null) return undefined;
  const person = await readPerson(store, id);
  return person.mergedInto === null ? person : readPerson(store, person.mergedInto);
};

/** The standard that was adopted last for the tandem's programme, or else for all. */
const standardFor = async ({ store, tandem, organisationId }: Asked): Promise<Standard> => {
  const history = await readHistory(store, streamName('organisation', organisationId));
  const { standards } = effectiveState(organisationDecider, history);
  const of = (programme: string | undefined) =>
    standards.findLast(({ programmeId }) => programmeId === programme);
  const adopted = of(tandem.programmeId ?? undefined) ?? of(undefined);
  return (adopted && findStandard(adopted.standardId, adopted.edition)) ?? defaultStandard;
};

const sources: { readonly [K in keyof Facts]-?: (asked: Asked) => Promise<Facts[K]> } = {
  mentor: ({ store, tandem }) => personNow(store, tandem.mentorId),
  mentee: ({ store, tandem }) => personNow(store, tandem.menteeId),
  kept: ({ store, data }) => readPerson(store, String(data['keptId'])),
  openFollowUps: async (asked) => {
    const { store, tandem, day } = asked;
    const mentee = await personNow(store, tandem.menteeId);
    return countDue(tandem, await standardFor(asked), day, mentee ? isMinorOn(mentee, day) : true);
  },
};

const isKnown = (type: string): type is keyof typeof needed => type in needed;

/**
 * What a command needs to know from other streams; undefined when it needs nothing.
 *
 * @param history the command's stream as recorded.
 * @throws UndecodableEvent
 */
export const factsFor = async (
  store: Store,
  { definition: { type, stream }, data, occurrence }: CommandRequest,
  history: readonly RecordedEvent<DomainEvent>[],
  organisationId: string,
): Promise<Facts | undefined> => {
  const wanted = isKnown(type) ? needed[type] : undefined;
  if (!wanted) return undefined;
  const tandem = stream === 'tandem' ? effectiveState(tandemDecider, history) : noTandem;
  const asked = { store, data, tandem, organisationId, day: dayOf(occurrence.occurredOn) };
  const found = await Promise.all(wanted.map(async (name) => [name, await sources[name](asked)] as const));
  return Object.fromEntries(found.filter(([, fact]) => fact !== undefined));
};
