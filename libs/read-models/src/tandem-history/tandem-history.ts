import { unreadableLabel, type HistoryView, type ViewpointView } from '@tandemspur/contracts';
import {
  eventLives,
  hadHappened,
  historyAt,
  statesAfter,
  turnsUpTo,
  type EventLife,
  type Viewpoint,
} from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { namesOf, type Names } from '../names.js';
import { entryOf, valuesIn } from './entry-of.js';
import { seenFrom, type RecordedTandem, type TandemRecord, type Unreadable } from './recorded-tandem.js';
import { tandemFold, tandemStateOf } from './tandem-state.js';

type Life = EventLife<TandemRecord>;

/** A viewpoint as it is told; null where nothing limits it. */
export const viewpointView = ({ knownAt, asOf }: Viewpoint): ViewpointView => ({
  knownAt: knownAt ?? null,
  asOf: asOf ?? null,
});

/** What is recorded of a tandem as one viewpoint shows it. */
export const tandemAt = (tandem: RecordedTandem, viewpoint: Viewpoint) => {
  const seen = seenFrom(tandem, viewpoint);
  const effective: readonly TandemRecord[] = historyAt(tandem.events, seen);
  const states = statesAfter(tandemFold, effective);
  return { seen, effective, states, state: states.at(-1) ?? tandemFold.initial };
};

const unreadableView = ({ stored, metadata }: Unreadable): HistoryView['unreadable'][number] => ({
  eventId: stored.id,
  type: stored.type,
  label: unreadableLabel,
  position: stored.position,
  revision: String(stored.revision),
  recordedAt: metadata?.recordedAt ?? null,
  occurredOn: metadata?.occurredOn ?? null,
});

/** Those that the viewpoint knows; one whose day cannot be read is never left out. */
export const unreadableAt = (
  { unreadable }: Pick<RecordedTandem, 'unreadable'>,
  { position, asOf }: Viewpoint,
): readonly Unreadable[] =>
  unreadable.filter(
    ({ stored, metadata }) =>
      (position === undefined || stored.position <= position) && (!metadata || hadHappened(metadata, asOf)),
  );

/** What was known and is retracted by then: the event as it was last to be read. */
const retractedOf = (lives: readonly Life[], { position, asOf }: Viewpoint): readonly TandemRecord[] =>
  lives.flatMap((life) => {
    const turns = turnsUpTo(life, position);
    if (turns.at(-1)?.kind !== 'retracted') return [];
    const last = turns.findLast(({ form }) => form !== undefined)?.form ?? life.recorded;
    return hadHappened(last, asOf) ? [last] : [];
  });

const idsOf = (states: readonly ReturnType<typeof tandemStateOf>[]): readonly unknown[] => [
  ...new Set(states.flatMap(({ mentorId, menteeId, coordinatorId }) => [mentorId, menteeId, coordinatorId])),
];

/** A tandem's history from a viewpoint, each event with the state after it and the repairs that made it so. */
export const tandemHistory = async (
  dataSource: DataSource,
  tandem: RecordedTandem,
  viewpoint: Viewpoint,
): Promise<HistoryView> => {
  const { seen, effective, states, state } = tandemAt(tandem, viewpoint);
  const lives = eventLives(tandem.events);
  const turnsOf = new Map(lives.map((life) => [life.recorded.id, turnsUpTo(life, seen.position)]));
  const retracted = retractedOf(lives, seen);
  const after = states.map(tandemStateOf);
  const names: Names = await namesOf(dataSource, [
    ...valuesIn([...effective, ...retracted], [...turnsOf.values()].flat()),
    ...idsOf(after),
  ]);
  const entry = (event: TandemRecord) => entryOf(event, turnsOf.get(event.id) ?? [], names);
  return {
    tandemId: tandem.tandemId,
    viewpoint: viewpointView(viewpoint),
    items: effective.map((event, index) => ({
      ...entry(event),
      stateAfter: after[index] ?? tandemStateOf(tandemFold.initial),
    })),
    retracted: retracted.map(entry),
    unreadable: unreadableAt(tandem, seen).map(unreadableView),
    state: tandemStateOf(state),
    names: Object.fromEntries(names),
  };
};
