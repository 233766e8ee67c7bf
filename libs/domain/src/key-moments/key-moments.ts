import { blocks, dayOf, type PersonEvent, type TandemEvent } from '@tandemspur/contracts';
import { fold, type RecordedEvent } from '../decider.js';
import { byEffectiveOrder } from '../effective-history.js';
import { evolveTandem } from '../tandem/evolve-tandem.js';
import { noTandem, openEnding } from '../tandem/tandem.state.js';
import type { Block, KeyMoment, LifeEvent, Moment, Moments, Side } from './moment.js';
import { personMoments } from './person.moments.js';
import { tandemMoments } from './tandem.moments.js';

/** The effective histories that key moments are found in, each in effective order. */
export interface TandemLife {
  readonly tandem: readonly RecordedEvent<TandemEvent>[];
  readonly mentor: readonly RecordedEvent<PersonEvent>[];
  readonly mentee: readonly RecordedEvent<PersonEvent>[];
}

const table: Moments = { ...personMoments, ...tandemMoments };

type Found = KeyMoment & Pick<RecordedEvent<LifeEvent>, 'occurredOn' | 'position' | 'revision'>;

const momentsIn = (events: readonly RecordedEvent<LifeEvent>[], side: Side | null): readonly Found[] =>
  events.flatMap((event, index) => {
    const known = (table[event.type] ?? []) as readonly Moment<LifeEvent>[];
    const earlier = events.slice(0, index);
    return known
      .filter(({ when }) => when?.(event, earlier) ?? true)
      .map(({ kind, block, title, detail, on, byHand }) => ({
        block: typeof block === 'function' ? block(event) : block,
        kind,
        on: on?.(event) ?? dayOf(event.occurredOn),
        precision: event.precision,
        eventId: event.id,
        stream: event.stream,
        side,
        derived: byHand !== true,
        title: typeof title === 'function' ? title(event) : title,
        detail: detail?.(event, earlier) ?? null,
        occurredOn: event.occurredOn,
        position: event.position,
        revision: event.revision,
      }));
  });

/** What a person does after the end is of another tandem. */
const upTo = (moments: readonly Found[], endedOn: string | undefined): readonly Found[] =>
  endedOn === undefined ? moments : moments.filter(({ on }) => on <= endedOn);

/**
 * The key moments of a tandem, in the order in which they happened. Pure: the same for the same histories, whoever
 * coordinates.
 */
export const keyMomentsOf = ({ tandem, mentor, mentee }: TandemLife): readonly KeyMoment[] => {
  const endedOn = openEnding(fold({ initial: noTandem, evolve: evolveTandem }, tandem))?.endedOn;
  const found = [
    ...upTo(momentsIn(mentor, 'mentor'), endedOn),
    ...upTo(momentsIn(mentee, 'mentee'), endedOn),
    ...momentsIn(tandem, null),
  ];
  const byDay = (a: Found, b: Found): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : byEffectiveOrder(a, b));
  return found
    .sort(byDay)
    .map(({ occurredOn: _occurredOn, position: _position, revision: _revision, ...moment }) => moment);
};

/** The same in their six blocks, in the order of the blocks; empty ones too. */
export const inBlocks = (
  moments: readonly KeyMoment[],
): readonly { readonly block: Block; readonly moments: readonly KeyMoment[] }[] =>
  (Object.keys(blocks) as Block[]).map((block) => ({
    block,
    moments: moments.filter((moment) => moment.block === block),
  }));
