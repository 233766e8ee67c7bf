import {
  inBoth,
  actorRoleLabels,
  dayOf,
  events,
  sources,
  type Label,
  type Recorded,
} from '@tandemspur/contracts';
import { daysBetween } from '../calendar.js';
import type { ChangedField } from './changed-fields.js';
import type { Difference } from './difference.js';
import type { Turn } from './event-life.js';
import { dayInWords, filled, listed, sentenceTexts as texts } from './sentence-texts.js';
import type { Known, Viewpoint } from './viewpoint.js';

/** What a sentence needs to know besides the difference. */
export interface Telling {
  readonly from: Viewpoint;
  readonly to: Viewpoint;
  /** The calendar day (`YYYY-MM-DD`) of an instant where the organisation is. */
  readonly localDay: (instant: string) => string;
  /** A changed field of an event as people read it, e.g. "Dauer 60 Min. → 90 Min.". */
  readonly change: (type: string, change: ChangedField) => Label;
}

type Told = Known & Pick<Recorded, 'actorRole' | 'source'>;

const definitions = new Map(events.map((definition) => [definition.type, definition]));

const written = ({ occurredOn, precision }: Told): string =>
  precision === 'month' ? occurredOn.slice(0, 7) : occurredOn;

const eventInWords = (event: Told): Label =>
  filled(texts.event, {
    label: definitions.get(event.type)?.label ?? inBoth(event.type),
    day: dayInWords(written(event)),
  });

const whoAndWhen = ({ recordedAt, actorRole, source }: Told, { localDay }: Telling) => ({
  when: dayInWords(localDay(recordedAt)),
  role: actorRoleLabels[actorRole],
  source: sources[source],
});

/** The reason that a repair gives, in words. */
export const reasonOf = ({ by }: Turn<Known>): Label => {
  const shape = definitions.get(by.type)?.fields['reason']?.shape;
  const options = shape?.kind === 'choice' ? shape.options : {};
  return options[by.data.reason] ?? inBoth(by.data.reason);
};

/** One repair in words, without a full stop. */
const turnInWords = (type: string, turn: Turn<Told>, telling: Telling): Label =>
  filled(texts[turn.kind], {
    ...whoAndWhen(turn.by, telling),
    reason: reasonOf(turn),
    changes: listed(turn.fields.map((field) => telling.change(type, field))),
  });

/** Whole days from when an event happened to when it was recorded; 0 when it was recorded the same day. */
export const daysLate = (
  { occurredOn, recordedAt }: Pick<Recorded, 'occurredOn' | 'recordedAt'>,
  localDay: Telling['localDay'],
): number => Math.max(0, daysBetween(dayOf(occurredOn), localDay(recordedAt)));

const addedInWords = (difference: Difference<Told>, telling: Telling): Label => {
  const { recorded, backwards } = difference;
  const { knownAt } = backwards ? telling.to : telling.from;
  const late = daysLate(recorded, telling.localDay);
  return filled(late === 0 ? texts.addedAtOnce : texts.addedLate, {
    ...whoAndWhen(recorded, telling),
    then:
      knownAt === undefined
        ? texts.thenUndated
        : filled(texts.then, { day: dayInWords(telling.localDay(knownAt)) }),
    event: eventInWords(recorded),
    late: late === 1 ? texts.oneDay : filled(texts.manyDays, { count: inBoth(String(late)) }),
  });
};

const happenedInWords = (difference: Difference<Told>, { from, to }: Telling): Label =>
  filled(texts.happened, {
    day: dayInWords((difference.backwards ? to : from).asOf ?? ''),
    event: eventInWords(difference.after ?? difference.before ?? difference.recorded),
  });

const repairsInWords = (
  { recorded, before, after, turns, backwards }: Difference<Told>,
  telling: Telling,
) => {
  const parts = turns.map((turn) => turnInWords(recorded.type, turn, telling));
  return filled(texts.turns, {
    event: eventInWords(before ?? after ?? recorded),
    turns: listed(backwards ? parts.map((turn) => filled(texts.onlyLater, { turn })) : parts),
  });
};

const joined = (a: Label, b: Label): Label => ({ de: `${a.de} ${b.de}`, en: `${a.en} ${b.en}` });

/** A difference as a sentence for people: what was not known, done or true at one of the two viewpoints, and why. */
export const sentenceOf = (difference: Difference<Told>, telling: Telling): Label => {
  const { kind, turns } = difference;
  const repairs = () => repairsInWords(difference, telling);
  if (kind !== 'added' && kind !== 'happened') return repairs();
  const first = (kind === 'added' ? addedInWords : happenedInWords)(difference, telling);
  return turns.length === 0 ? first : joined(first, repairs());
};
