import { encodeEvent, type StreamWrite } from '@tandemspur/event-store';
import type { SimulatedEvent } from './simulated-event.js';

/** Events of one append; larger appends are hardly faster and hold the store's lock longer. */
const mostEvents = 200;

/** Commands, each with all of its events. */
const commandsOf = function* (events: readonly SimulatedEvent[]): Generator<readonly SimulatedEvent[]> {
  let from = 0;
  while (from < events.length) {
    let to = from + 1;
    while (events[to]?.commandId === events[from]?.commandId && to < events.length) to += 1;
    yield events.slice(from, to);
    from = to;
  }
};

/**
 * Cuts events into appends that keep their order: an append writes stream after stream, so a batch ends before
 * a stream would come back after another. A command is never cut.
 */
export const batchesOf = function* (events: readonly SimulatedEvent[]): Generator<readonly SimulatedEvent[]> {
  let batch: SimulatedEvent[] = [];
  let streams = new Set<string>();
  for (const command of commandsOf(events)) {
    const last = batch.at(-1)?.stream;
    const comesBack = command.some(
      ({ stream }, index) => streams.has(stream) && !(index === 0 && stream === last),
    );
    if (comesBack || batch.length + command.length > mostEvents) {
      yield batch;
      batch = [];
      streams = new Set();
    }
    for (const event of command) {
      batch.push(event);
      streams.add(event.stream);
    }
  }
  if (batch.length > 0) yield batch;
};

const encoded = (organisationId: string) => (simulated: SimulatedEvent) =>
  encodeEvent(simulated.event, simulated.id, {
    ...simulated.occurrence,
    recordedAt: simulated.recordedAt,
    actorId: simulated.actor.id,
    actorRole: simulated.actor.role,
    source: simulated.source,
    organisationId,
    correlationId: simulated.commandId,
    causationId: simulated.commandId,
  });

/** One append: a write per stream, each at the revision at which the simulation stands. */
export const writesOf = (
  batch: readonly SimulatedEvent[],
  organisationId: string,
): readonly StreamWrite[] => {
  const encode = encoded(organisationId);
  const runs: SimulatedEvent[][] = [];
  for (const event of batch) {
    const run = runs.at(-1);
    if (run?.[0]?.stream === event.stream) run.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const expectedRevision = first.revision === 0 ? 'none' : BigInt(first.revision - 1);
    return [{ stream: first.stream, expectedRevision, events: run.map(encode) }];
  });
};
