import type { RepairEvent } from '@tandemspur/contracts';
import { effectiveHistory } from '../effective-history.js';
import { isRepair } from '../repairs.js';
import { changedFields, type ChangedField } from './changed-fields.js';
import type { Known } from './viewpoint.js';

/** What one repair made of an event. */
export interface Turn<E> {
  readonly by: E & RepairEvent;
  readonly kind: 'corrected' | 'retracted' | 'restored';
  /** The event from then on; undefined while it is retracted. */
  readonly form: E | undefined;
  /** Against the form that was last to be seen. */
  readonly fields: readonly ChangedField[];
}

/** An event as it was recorded, and every repair that changed what it says, in the order of recording. */
export interface EventLife<E> {
  readonly recorded: E;
  readonly turns: readonly Turn<E>[];
}

const byRevision = (a: Known, b: Known): number =>
  a.revision < b.revision ? -1 : a.revision > b.revision ? 1 : 0;

/**
 * What a repair is about in the end: a retraction of a retraction is about what that retracted. A target stands
 * before its repair, hence no circle.
 */
const rootOf = <E extends Known>(event: E, byId: ReadonlyMap<string, E>): E => {
  if (!isRepair(event)) return event;
  const target = byId.get(event.data.targetEventId);
  return target && target.revision < event.revision ? rootOf(target, byId) : event;
};

const groupsOf = <E extends Known>(recorded: readonly E[]): ReadonlyMap<E, E[]> => {
  const inOrder = [...recorded].sort(byRevision);
  const byId = new Map(inOrder.map((event) => [event.id, event]));
  const groups = new Map<E, E[]>();
  for (const event of inOrder) {
    const root = rootOf(event, byId);
    const group = groups.get(root);
    if (group) group.push(event);
    else groups.set(root, [event]);
  }
  return groups;
};

const turnKind = (before: unknown, after: unknown): Turn<unknown>['kind'] =>
  after === undefined ? 'retracted' : before === undefined ? 'restored' : 'corrected';

/** How an event and its repairs were to be read after each repair; a repair that changes nothing is no turn. */
const turnsOf = <E extends Known>(group: readonly E[], recorded: E): readonly Turn<E>[] => {
  const turns: Turn<E>[] = [];
  let before: E | undefined = recorded;
  let lastSeen = recorded;
  for (const [index, by] of group.entries()) {
    if (!isRepair(by)) continue;
    const [form] = effectiveHistory(group.slice(0, index + 1)) as readonly E[];
    const fields = form === undefined ? [] : changedFields(lastSeen, form);
    const isSame = (form === undefined) === (before === undefined) && fields.length === 0;
    if (!isSame) turns.push({ by, kind: turnKind(before, form), form, fields });
    before = form;
    lastSeen = form ?? lastSeen;
  }
  return turns;
};

/**
 * The life of every event of one stream, in the order of recording; repairs are in those of what they repair. What a
 * repair does is asked of `effectiveHistory`, never decided again.
 */
export const eventLives = <E extends Known>(recorded: readonly E[]): readonly EventLife<E>[] =>
  [...groupsOf(recorded)].flatMap(([root, group]) =>
    isRepair(root) ? [] : [{ recorded: root, turns: group.length === 1 ? [] : turnsOf(group, root) }],
  );

/** The turns that were known up to a position; all of them when it is left out. */
export const turnsUpTo = <E extends Known>(
  { turns }: EventLife<E>,
  upTo: string | undefined,
): readonly Turn<E>[] => (upTo === undefined ? turns : turns.filter(({ by }) => by.position <= upTo));

/** How the event was to be read at a position: undefined before it was recorded and while it is retracted. */
export const formAt = <E extends Known>(life: EventLife<E>, upTo: string | undefined): E | undefined => {
  if (upTo !== undefined && life.recorded.position > upTo) return undefined;
  const last = turnsUpTo(life, upTo).at(-1);
  return last ? last.form : life.recorded;
};
