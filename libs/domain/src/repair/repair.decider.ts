import {
  changesOf,
  changesText,
  type Changes,
  type CorrectionCommand,
  type DomainEvent,
  type RepairCommand,
  type RepairEvent,
  type RetractionCommand,
} from '@tandemspur/contracts';
import type { RecordedEvent } from '../decider.js';
import { effectiveHistory } from '../effective-history.js';
import { Refusal } from '../refusal.js';
import { isRepair, isRetraction, repairsInForce } from '../repairs.js';
import { checkedChanges, fieldsOf } from './checked-changes.js';

type Recorded = RecordedEvent<DomainEvent>;

/** What a repair needs from outside. */
export interface RepairDecision {
  /** Wall clock of the organisation, `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
  readonly actorId: string;
}

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isRetracted = (history: readonly Recorded[], event: Recorded): boolean =>
  repairsInForce(history)(event).some(isRetraction);

const targetOf = (history: readonly Recorded[], id: string): Recorded => {
  const target = history.find((event) => sameId(event.id, id));
  if (!target) throw new Refusal('target-unknown', {}, 'targetEventId');
  if (isRetracted(history, target)) throw new Refusal('target-retracted', {}, 'targetEventId');
  return target;
};

const corrected = (
  target: { readonly id: string },
  changes: Changes,
  { reason }: CorrectionCommand['data'],
): RepairEvent => ({
  type: 'EventCorrected',
  data: { targetEventId: target.id.toLowerCase(), changes: changesText(changes), reason },
});

const isAboutPair = (event: DomainEvent) => event.type === 'TandemProposed' || event.type === 'TandemMatched';

/** Proposal and match both name mentor and mentee: what one corrects, the other that said the same says with it. */
const alsoCorrected = (
  effective: readonly Recorded[],
  target: Recorded,
  changes: Changes,
  data: CorrectionCommand['data'],
): readonly RepairEvent[] => {
  if (!isAboutPair(target)) return [];
  return effective.flatMap((event) => {
    if (event.id === target.id || !isAboutPair(event)) return [];
    const shared = (['mentorId', 'menteeId'] as const).filter(
      (name) => changes[name] !== undefined && event.data[name] === target.data[name],
    );
    if (shared.length === 0) return [];
    return [corrected(event, Object.fromEntries(shared.map((name) => [name, changes[name] ?? null])), data)];
  });
};

const decideCorrection = (
  history: readonly Recorded[],
  data: CorrectionCommand['data'],
  { now }: RepairDecision,
): readonly RepairEvent[] => {
  const target = targetOf(history, data.targetEventId);
  if (isRepair(target)) throw new Refusal('target-is-repair', {}, 'targetEventId');
  const effective = effectiveHistory(history);
  const current = effective.find(({ id }) => id === target.id);
  if (!current) throw new Refusal('target-retracted', {}, 'targetEventId');
  const changes = checkedChanges(current, data.changes, now);
  return [corrected(target, changes, data), ...alsoCorrected(effective, current, changes, data)];
};

/** The event that a chain of repairs is about in the end. */
const finalTarget = (history: readonly Recorded[], event: Recorded): Recorded => {
  if (!isRepair(event)) return event;
  const { targetEventId } = event.data;
  const target = history.find(({ id, revision }) => id === targetEventId && revision < event.revision);
  return target ? finalTarget(history, target) : event;
};

/** Names of the fields that an event has, or that any correction of it gave it. */
const namesIn = (history: readonly Recorded[], event: Recorded): readonly string[] => [
  ...Object.keys(event.data),
  ...history.flatMap((repair) =>
    repair.type === 'EventCorrected' && repair.data.targetEventId === event.id
      ? Object.keys(changesOf(repair.data.changes) ?? {})
      : [],
  ),
];

const isConfidential = (history: readonly Recorded[], event: Recorded): boolean => {
  const fields = fieldsOf(event);
  return namesIn(history, event).some((name) => ['S3', 'S4'].includes(fields[name]?.class ?? 'S1'));
};

/** What one command has repaired is taken back as a whole. */
const takenBackWith = (history: readonly Recorded[], target: Recorded): readonly Recorded[] =>
  isRepair(target)
    ? history.filter(
        (event) =>
          isRepair(event) && event.causationId === target.causationId && !isRetracted(history, event),
      )
    : [target];

const decideRetraction = (
  history: readonly Recorded[],
  { targetEventId, reason, secondPerson }: RetractionCommand['data'],
  { actorId }: RepairDecision,
): readonly RepairEvent[] => {
  const targets = takenBackWith(history, targetOf(history, targetEventId));
  const takesTwo = targets.some((target) => isConfidential(history, finalTarget(history, target)));
  if (takesTwo && secondPerson === undefined) {
    throw new Refusal('second-person-required', {}, 'secondPerson');
  }
  if (secondPerson !== undefined && sameId(secondPerson, actorId)) {
    throw new Refusal('second-person-same', {}, 'secondPerson');
  }
  const second = secondPerson === undefined ? {} : { secondPerson: secondPerson.toLowerCase() };
  return targets.map(({ id }) => ({
    type: 'EventRetracted',
    data: { targetEventId: id.toLowerCase(), reason, ...second },
  }));
};

/**
 * What a correction or a retraction records. Of a correction only what it changes is recorded; one of mentor or mentee
 * is recorded for proposal and match alike, and a day in the data that repeats the occurrence moves with it. Retracting
 * a repair retracts all that was repaired by the same command.
 *
 * @param history the events of one stream as recorded, with all its repairs.
 * @throws Refusal `target-unknown`, `target-is-repair`, `target-retracted`, `changes-unfit`, `changes-nothing`,
 *   `occurred-in-future`, `class-s4-not-corrected`, `second-person-required`, `second-person-same`
 */
export const decideRepair = (
  history: readonly Recorded[],
  { data }: RepairCommand,
  decision: RepairDecision,
): readonly RepairEvent[] =>
  'changes' in data ? decideCorrection(history, data, decision) : decideRetraction(history, data, decision);
