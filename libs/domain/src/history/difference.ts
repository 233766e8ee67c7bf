import { byEffectiveOrder } from '../effective-history.js';
import { changedFields, type ChangedField } from './changed-fields.js';
import { eventLives, formAt, turnsUpTo, type EventLife, type Turn } from './event-life.js';
import { hadHappened, knownUpTo, type Known, type Viewpoint } from './viewpoint.js';

/**
 * What happened between two viewpoints to an event that they show differently:
 * `added` it was recorded in between; `happened` only the day of the viewpoint has moved over it; `corrected` it says
 * something else, or another day; `retracted` and `restored` as it says.
 */
export const differenceKinds = ['added', 'happened', 'corrected', 'retracted', 'restored'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference<E> {
  readonly kind: DifferenceKind;
  /** True when one looks back: what the kind says had happened at `from` and is undone at `to`. */
  readonly backwards: boolean;
  readonly recorded: E;
  /** The event as `from` and as `to` show it; undefined where it is not to be seen. */
  readonly before: E | undefined;
  readonly after: E | undefined;
  /** What its two forms say differently, if both are to be seen. */
  readonly fields: readonly ChangedField[];
  /** The repairs that were recorded in between and changed it, oldest first. */
  readonly turns: readonly Turn<E>[];
}

/** An event at one viewpoint. */
interface Sight<E> {
  readonly upTo: string | undefined;
  readonly asOf: string | undefined;
  /** Whether it was recorded by then. */
  readonly isKnown: boolean;
  readonly form: E | undefined;
  /** Its form, if it had happened by then. */
  readonly visible: E | undefined;
}

const sightOf = <E extends Known>(
  life: EventLife<E>,
  upTo: string | undefined,
  asOf: string | undefined,
): Sight<E> => {
  const form = formAt(life, upTo);
  const isKnown = upTo === undefined || life.recorded.position <= upTo;
  return { upTo, asOf, isKnown, form, visible: form && hadHappened(form, asOf) ? form : undefined };
};

const knowsMore = <E>(a: Sight<E>, b: Sight<E>): boolean =>
  b.upTo !== undefined && (a.upTo === undefined || a.upTo > b.upTo);

type Reading = Pick<Difference<unknown>, 'kind' | 'backwards'>;

/** Why one of the two shows the event and the other does not. */
const absence = <E extends Known>(from: Sight<E>, to: Sight<E>, shown: E): Reading => {
  const absent = from.visible ? to : from;
  const isGone = absent === to;
  if (!absent.isKnown) return { kind: 'added', backwards: isGone };
  if (!absent.form) {
    const present = isGone ? from : to;
    return knowsMore(absent, present)
      ? { kind: 'retracted', backwards: !isGone }
      : { kind: 'restored', backwards: isGone };
  }
  if (hadHappened(shown, absent.asOf)) return { kind: 'corrected', backwards: knowsMore(from, to) };
  return { kind: 'happened', backwards: isGone };
};

const between = <E extends Known>(life: EventLife<E>, from: Sight<E>, to: Sight<E>): readonly Turn<E>[] => {
  const [less, more] = knowsMore(from, to) ? [to, from] : [from, to];
  const already = less.isKnown ? turnsUpTo(life, less.upTo).length : 0;
  return turnsUpTo(life, more.upTo).slice(already);
};

const differenceOf = <E extends Known>(life: EventLife<E>, from: Sight<E>, to: Sight<E>): Difference<E>[] => {
  const { visible: before } = from;
  const { visible: after } = to;
  const shown = after ?? before;
  if (!shown) return [];
  const fields = before && after ? changedFields(before, after) : [];
  if (before && after && fields.length === 0) return [];
  const reading: Reading =
    before && after ? { kind: 'corrected', backwards: knowsMore(from, to) } : absence(from, to, shown);
  return [{ ...reading, recorded: life.recorded, before, after, fields, turns: between(life, from, to) }];
};

/**
 * What one viewpoint shows otherwise than another one, an item for each such event, in effective order. Both may be
 * of any time; looking from the later to the earlier one gives the same kinds, `backwards`. Never throws.
 *
 * @param recorded the events of one stream with all its repairs, in any order.
 */
export const differences = <E extends Known>(
  recorded: readonly E[],
  from: Viewpoint,
  to: Viewpoint,
): readonly Difference<E>[] => {
  const [known, knownThen] = [knownUpTo(recorded, from), knownUpTo(recorded, to)];
  return eventLives(recorded)
    .flatMap((life) => differenceOf(life, sightOf(life, known, from.asOf), sightOf(life, knownThen, to.asOf)))
    .sort((a, b) => byEffectiveOrder(a.after ?? a.before ?? a.recorded, b.after ?? b.before ?? b.recorded));
};
