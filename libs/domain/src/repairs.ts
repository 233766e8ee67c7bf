import {
  changesOf,
  events,
  occurredOn,
  occurrenceOf,
  repairEvents,
  type Recorded,
  type RepairEvent,
} from '@tandemspur/contracts';

/** What of a recorded event a repair looks at. */
export type Repairable = Pick<Recorded, 'id' | 'stream' | 'revision' | 'occurredOn' | 'precision'> & {
  readonly type: string;
  readonly data: object;
};

type Repair = Repairable & RepairEvent;

const repairTypes: ReadonlySet<string> = new Set(repairEvents.map(({ type }) => type));
const definitions = new Map(events.map((definition) => [definition.type, definition]));

/** True for a correction or a retraction: it says something about another event and is never folded itself. */
export const isRepair = <E extends { readonly type: string }>(event: E): event is E & RepairEvent =>
  repairTypes.has(event.type);

const latestFirst = (a: Repairable, b: Repairable): number =>
  a.revision > b.revision ? -1 : a.revision < b.revision ? 1 : 0;

/** The event after one more correction; unchanged, as a whole, when the outcome would not fit its definition. */
const corrected = <E extends Repairable>(event: E, repair: Repair): E => {
  const changes = repair.type === 'EventCorrected' ? changesOf(repair.data.changes) : undefined;
  const definition = definitions.get(event.type);
  if (!changes || !definition) return event;
  const { occurredOn: written, ...values } = changes;
  const fields = Object.entries({ ...event.data, ...values }).filter(([, value]) => value !== null);
  const data = definition.schema.safeParse(Object.fromEntries(fields));
  const when = occurredOn.optional().safeParse(written);
  if (!data.success || !when.success) return event;
  return { ...event, ...(when.data === undefined ? {} : occurrenceOf(when.data)), data: data.data };
};

/** True for a retraction. */
export const isRetraction = ({ type }: { readonly type: string }): boolean => type === 'EventRetracted';

/**
 * Which repairs hold for an event of these, the latest first: those recorded after it in its own stream, minus what
 * was retracted. So none can repair itself and no circle can close. Total.
 */
export const repairsInForce = <E extends Repairable>(
  recorded: readonly E[],
): ((target: Repairable) => readonly (E & RepairEvent)[]) => {
  const byTarget = new Map<string, (E & RepairEvent)[]>();
  const inForce = (target: Repairable): readonly (E & RepairEvent)[] =>
    byTarget
      .get(target.id)
      ?.filter(({ stream, revision }) => stream === target.stream && revision > target.revision) ?? [];

  // From the last to the first: whatever can retract a repair is decided before it.
  for (const repair of recorded.filter((event) => isRepair(event)).sort(latestFirst)) {
    if (inForce(repair).some(isRetraction)) continue;
    const { targetEventId } = repair.data;
    const others = byTarget.get(targetEventId);
    if (others) others.push(repair);
    else byTarget.set(targetEventId, [repair]);
  }
  return inForce;
};

/**
 * The events of a history, repairs applied and left out. A retraction may retract a repair; a correction of a repair
 * changes nothing. Total: what cannot be applied changes nothing.
 */
export const repaired = <E extends Repairable>(recorded: readonly E[]): E[] => {
  const inForce = repairsInForce(recorded);
  const effective: E[] = [];
  for (const event of recorded) {
    if (isRepair(event)) continue;
    const repairs = inForce(event);
    if (!repairs.some(isRetraction)) effective.push(repairs.reduceRight(corrected<E>, event));
  }
  return effective;
};
