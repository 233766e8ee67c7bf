import { setTimeout as sleep } from 'node:timers/promises';
import type { EventMetadata } from '@tandemspur/contracts';
import {
  ConcurrencyConflict,
  readHistory,
  encodeEvent,
  InvalidEvent,
  StoreOverloaded,
  StoreUnavailable,
  type StreamWrite,
} from '@tandemspur/event-store';
import { compareTandem, type Known, type TandemDifference } from './compare-tandem.js';
import type { MakeId } from '../plan/identities.js';
import type { ImportPlan, PlannedEvent, TandemPlan } from '../plan/plan.js';
import type { ImportTarget } from './rehearsal.js';

/** What every event of one import has in common. */
type Envelope = Omit<EventMetadata, 'occurredOn' | 'precision'>;

export interface ApplyOptions {
  readonly envelope: Envelope;
  readonly id: MakeId;
  /** Called after each tandem. */
  readonly onTandem?: () => void;
  /** Asked before each tandem; the import ends there when it answers true. */
  readonly stopped?: () => boolean;
}

export interface Applied {
  /** One for each tandem that was dealt with, in the order of the list. */
  readonly differences: readonly TandemDifference[];
  readonly interrupted: boolean;
}

const attempts = 6;
const pauseMs = 100;

const readKnown = async (target: ImportTarget, plan: TandemPlan): Promise<Known> => {
  const streams = new Set([...plan.people.map(({ stream }) => stream), plan.pairStream, plan.stream]);
  const read = [...streams].map(async (stream) => [stream, await readHistory(target, stream)] as const);
  return new Map(await Promise.all(read));
};

const writesOf = (
  fresh: readonly PlannedEvent[],
  known: Known,
  envelope: Envelope,
): readonly StreamWrite[] => {
  const inOrder = [...fresh].sort((a, b) => a.occurrence.occurredOn.localeCompare(b.occurrence.occurredOn));
  return [...new Set(fresh.map(({ stream }) => stream))].map((stream) => ({
    stream,
    expectedRevision: known.get(stream)?.at(-1)?.revision ?? 'none',
    events: inOrder
      .filter((planned) => planned.stream === stream)
      .map(({ event, id, occurrence }) => encodeEvent(event, id, { ...envelope, ...occurrence })),
  }));
};

/** How long to wait before the tandem is read and tried again; undefined when that would not help. */
const waitAfter = (error: unknown, attempt: number): number | undefined => {
  if (attempt >= attempts) return undefined;
  // Another import that runs at the same time has stored some of these ids, or its streams have moved.
  if (error instanceof ConcurrencyConflict || error instanceof InvalidEvent) return 0;
  if (error instanceof StoreOverloaded) return error.retryAfterSeconds * 1000;
  return error instanceof StoreUnavailable ? pauseMs * 2 ** attempt : undefined;
};

const applyTandem = async (
  plan: TandemPlan,
  days: ImportPlan['days'],
  target: ImportTarget,
  { envelope, id }: ApplyOptions,
): Promise<TandemDifference> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const known = await readKnown(target, plan);
      const difference = compareTandem(plan, known, id, days);
      if (difference.fresh.length > 0) await target.append(writesOf(difference.fresh, known, envelope));
      return difference;
    } catch (error) {
      const wait = waitAfter(error, attempt);
      if (wait === undefined) throw error;
      await sleep(wait);
    }
  }
};

/**
 * Appends what is not recorded yet, each tandem with its people in one append, so that a tandem is there whole
 * or not at all, whenever the import is cut off. Running it again continues.
 *
 * @throws what the store throws when trying again does not help; what was appended until then stays
 */
export const applyImport = async (
  plan: ImportPlan,
  target: ImportTarget,
  options: ApplyOptions,
): Promise<Applied> => {
  const differences: TandemDifference[] = [];
  for (const tandem of plan.tandems) {
    if (options.stopped?.()) return { differences, interrupted: true };
    differences.push(await applyTandem(tandem, plan.days, target, options));
    options.onTandem?.();
  }
  return { differences, interrupted: false };
};
