import { z } from 'zod';

export const projectionStates = ['running', 'paused', 'stopped'] as const;
export type ProjectionState = (typeof projectionStates)[number];
const state = z.enum(projectionStates);

const position = z.string().meta({ description: 'In the event store; empty before the first event' });
const lag = {
  lagEvents: z.int().meta({ description: 'Events of any type behind the position, at most 10,000' }),
  lagSeconds: z.number().nullable().meta({
    description: 'Age of the next event that concerns it; 0 when there is none, null when not known',
  }),
};

const building = z
  .object({
    version: z.int(),
    phase: z.string().nullable(),
    done: z.int(),
    total: z.int(),
    builder: z.string().nullable().meta({ description: 'The worker; null when nobody builds just now' }),
    error: z.string().nullable().meta({ description: 'Why the last build failed' }),
  })
  .meta({ id: 'ProjectionBuild', description: 'A new generation, made beside the one that is read' });

const proof = z
  .object({ complete: z.boolean(), provenAt: z.iso.datetime(), position })
  .meta({ id: 'CompletenessProof', description: 'Whether every event up to the position was applied' });

const countedProof = proof
  .extend({
    expected: z.int().meta({ description: 'Events of the store' }),
    applied: z.int(),
    parked: z.int(),
    skipped: z.int(),
  })
  .meta({ id: 'CountedProof' });

const lane = z
  .object({
    lane: z.int(),
    position,
    owner: z.string().nullable().meta({ description: 'The worker that runs it' }),
    leaseMs: z.number().nullable().meta({ description: 'How long the worker may keep it without a sign' }),
    applied: z.int().meta({ description: 'Events applied since the generation began' }),
    lastBatch: z.int(),
    rate: z.number().meta({ description: 'Events per second' }),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ProjectionLane' });

/** Everything that is known of one projection. */
export const projectionView = z
  .object({
    name: z.string(),
    state,
    reason: z.string().nullable(),
    version: z.int().meta({ description: 'Of the declaration' }),
    live: z
      .object({ id: z.string(), version: z.int(), isCurrent: z.boolean() })
      .nullable()
      .meta({ description: 'The generation that is read; isCurrent when it is as declared' }),
    lanes: z.array(lane),
    position,
    ...lag,
    parkedKeys: z.int(),
    parkedEvents: z.int(),
    building: building.nullable(),
    previous: z.object({ version: z.int() }).nullable(),
    lastProof: countedProof.nullable(),
  })
  .meta({ id: 'Projection' });
export const projectionList = z.array(projectionView);
export type ProjectionView = z.output<typeof projectionView>;

/** A key whose events wait, because one of them cannot be applied. */
export const parkedKeyView = z
  .object({
    projection: z.string(),
    sequenceKey: z.string(),
    streams: z.array(z.string()),
    eventId: z.uuid(),
    type: z.string().meta({ description: 'Name in the store' }),
    stream: z.string(),
    position,
    error: z.string(),
    parkedAt: z.iso.datetime(),
    followers: z.int().meta({ description: 'Later events of the key, which wait with it' }),
  })
  .meta({ id: 'ParkedKey' });
export const parkedKeyList = z.array(parkedKeyView);
export type ParkedKeyView = z.output<typeof parkedKeyView>;

/** How a projection stands after it was paused or resumed. */
export const projectionStateView = z
  .object({ name: z.string(), state, reason: z.string().nullable() })
  .meta({ id: 'ProjectionState' });
export type ProjectionStateView = z.output<typeof projectionStateView>;

/** What became of a parked key. */
export const unparkedView = z
  .object({
    applied: z.int(),
    waitsFor: z
      .object({ eventId: z.uuid(), type: z.string(), position, error: z.string() })
      .nullable()
      .meta({ description: 'The next event that cannot be applied; null when the key is up to date' }),
  })
  .meta({ id: 'UnparkedKey' });
export type UnparkedView = z.output<typeof unparkedView>;

/** Why a projection's rows need somebody's attention. */
export const degradations = ['stopped', 'behind', 'parked', 'incomplete', 'outdated'] as const;
export type Degradation = (typeof degradations)[number];

/** A projection as far as a probe asks. */
export const projectionHealth = z
  .object({
    name: z.string(),
    status: z.enum(['ok', 'degraded']),
    because: z.array(z.enum(degradations)),
    state,
    position,
    ...lag,
    parkedKeys: z.int(),
    complete: proof.nullable().meta({ description: 'The last proof; null when there is none yet' }),
    building: building.nullable(),
  })
  .meta({ id: 'ProjectionHealth' });
export type ProjectionHealth = z.output<typeof projectionHealth>;
