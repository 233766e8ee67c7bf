import { userInfo } from 'node:os';
import type { DomainEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import {
  buildGenerations,
  listParked,
  projectionStatus,
  proveComplete,
  retryParked,
  revert,
  setProjectionState,
  skipParked,
  type Projection,
} from '@tandemspur/projection-engine';
import { eventReader as reader, projections } from '@tandemspur/read-models';
import type { Runtime } from '@tandemspur/runtime';
import type { Operations } from './operations.js';

type OurProjection = Projection<RecordedEvent<DomainEvent>>;

/** Names of all projections, in the order in which they are declared. */
export const knownProjections: readonly string[] = projections.map(({ name }) => name);

const declared = (name: string): OurProjection => {
  const found = projections.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`there is no projection ${name}`);
  return found;
};

/** Who gives the commands: there is no login yet, so it is the account on this machine. */
const actor = (): string => {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    // A container may run as a number without a name.
    return 'cli';
  }
};

/** The engine's functions over an open runtime, whose own engine need not run. */
export const engineOperations = ({ pool, store, skips: journal }: Runtime): Operations => ({
  status: () => projectionStatus({ pool, store, reader, projections }),
  build: (names, options) =>
    buildGenerations({
      ...{ pool, store, reader, journal, projections: names.map(declared), owner: actor() },
      ...options,
    }),
  revert: (name, options) =>
    revert({ pool, store, reader, journal, projection: declared(name), owner: actor(), ...options }),
  parked: (name) => listParked(pool, name),
  retry: (name, sequenceKey) =>
    retryParked({ pool, store, reader, journal, projection: declared(name), sequenceKey }),
  skip: (name, sequenceKey, reason, eventId) =>
    skipParked({
      ...{ pool, store, reader, journal, projection: declared(name), sequenceKey, actor: actor(), reason },
      ...(eventId === undefined ? {} : { eventId }),
    }),
  setState: (name, state) => setProjectionState(pool, name, state, state === 'running' ? undefined : actor()),
  prove: (name, options) =>
    proveComplete({
      ...{ pool, store, reader, journal, projection: declared(name), fromBeginning: true },
      ...options,
    }),
});
