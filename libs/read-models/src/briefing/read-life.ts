import { personEvents, tandemEvents, type PersonEvent, type TandemEvent } from '@tandemspur/contracts';
import {
  effectiveHistory,
  evolveTandem,
  fold,
  noTandem,
  type RecordedEvent,
  type TandemLife,
} from '@tandemspur/domain';
import { streamName, type EventStore, type StoredEvent } from '@tandemspur/event-store';
import { readTandem, recordedTandem, type RecordedTandem } from '../tandem-history/recorded-tandem.js';

/** A tandem's life as it is recorded now, and how many of its events this version cannot read. */
export interface ReadLife {
  readonly life: TandemLife;
  readonly programmeId: string | null;
  readonly unreadable: number;
}

const typesOf = (definitions: readonly { readonly type: string }[]): ReadonlySet<string> =>
  new Set(definitions.map(({ type }) => type));

const ofTandems = typesOf(tandemEvents);
const ofPeople = typesOf(personEvents);

/** The effective history of one stream, as far as it tells of `types`. */
const effective = <E extends TandemEvent | PersonEvent>(
  { events }: RecordedTandem,
  types: ReadonlySet<string>,
): readonly RecordedEvent<E>[] =>
  effectiveHistory(events).filter((event): event is RecordedEvent<E> & typeof event => types.has(event.type));

const readPerson = async (
  store: Pick<EventStore, 'readStream'>,
  personId: string | null,
): Promise<RecordedTandem> => {
  const stored: StoredEvent[] = [];
  if (personId !== null) {
    for await (const page of store.readStream(streamName('person', personId))) stored.push(...page);
  }
  return recordedTandem(personId ?? '', stored);
};

/** Reads a tandem and its two people; undefined when the organisation has no such tandem. */
export const readLife = async (
  store: Pick<EventStore, 'readStream'>,
  organisationId: string,
  tandemId: string,
): Promise<ReadLife | undefined> => {
  const recorded = await readTandem(store, organisationId, tandemId);
  if (!recorded) return undefined;
  const tandem = effective<TandemEvent>(recorded, ofTandems);
  const { mentorId, menteeId, programmeId } = fold({ initial: noTandem, evolve: evolveTandem }, tandem);
  const mentor = await readPerson(store, mentorId);
  const mentee = await readPerson(store, menteeId);
  return {
    life: {
      tandem,
      mentor: effective<PersonEvent>(mentor, ofPeople),
      mentee: effective<PersonEvent>(mentee, ofPeople),
    },
    programmeId,
    unreadable: [recorded, mentor, mentee].reduce((sum, { unreadable }) => sum + unreadable.length, 0),
  };
};
