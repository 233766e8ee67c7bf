import type { DomainEvent, EventMetadata } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { encodeEvent, type NewEvent } from '@tandemspur/event-store';
import { v5 } from 'uuid';
import type { CommandRequest } from './command-request.js';

/** The position of what is not recorded yet: after everything that is. */
const notYet = '\uffff';

/** What stands beside every event that a command records. */
export const envelopeOf = (
  { context, occurrence }: CommandRequest,
  organisationId: string,
): EventMetadata => ({
  ...occurrence,
  recordedAt: context.now,
  actorId: context.actor.id,
  actorRole: context.actor.role,
  source: context.source,
  organisationId,
  correlationId: context.commandId,
  causationId: context.commandId,
});

/** Events ready to be appended to one stream; their ids derive from the command's and from `role`, one per stream. */
export const encoded = (
  { context }: CommandRequest,
  envelope: EventMetadata,
  role: string,
  events: readonly DomainEvent[],
): readonly NewEvent[] =>
  events.map((event, index) =>
    encodeEvent(event, v5(`${role}:${String(index)}`, context.commandId), envelope),
  );

/** A history with what is to be recorded next, as if it already were. */
export const withNext = (
  history: readonly RecordedEvent<DomainEvent>[],
  stream: string,
  envelope: EventMetadata,
  events: readonly DomainEvent[],
): readonly RecordedEvent<DomainEvent>[] => {
  const last = history.at(-1)?.revision ?? -1n;
  const next = events.map((event, index) => ({
    ...event,
    ...envelope,
    id: `${notYet}${String(index)}`,
    stream,
    revision: last + 1n + BigInt(index),
    position: notYet,
  }));
  return [...history, ...next];
};
