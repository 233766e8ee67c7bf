import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandReceipt, type DomainEvent, type EventMetadata } from '@tandemspur/contracts';
import { effectiveHistory, isAfter, Refusal, wallClock, type RecordedEvent } from '@tandemspur/domain';
import {
  ConcurrencyConflict,
  encodeEvent,
  EventStore,
  readHistory,
  streamName,
  type StreamWrite,
} from '@tandemspur/event-store';
import { Organisation } from '@tandemspur/runtime';
import { v5 } from 'uuid';
import { deciders } from './deciders.js';
import { ExecuteCommand } from './execute-command.command.js';
import { pairWrites } from './pair-write.js';
import { checkReferences } from './references.js';

type History = readonly RecordedEvent<DomainEvent>[];

/** How often a write that minds no revision is decided anew after somebody else was first. */
const attempts = 10;

/** Read, fold, decide, append. */
@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  constructor(
    private readonly store: EventStore,
    private readonly organisation: Organisation,
  ) {}

  async execute(command: ExecuteCommand): Promise<CommandReceipt> {
    this.refuseFuture(command);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(command);
      } catch (error) {
        if (!(error instanceof ConcurrencyConflict) || attempt === attempts) throw error;
        if (error.stream === this.streamOf(command) && command.target.expected !== 'any') throw error;
      }
    }
  }

  private async attempt(command: ExecuteCommand): Promise<CommandReceipt> {
    const stream = this.streamOf(command);
    const history = await readHistory(this.store, stream);
    const done = history.filter((event) => event.causationId === command.context.commandId);
    if (done.length > 0) return this.receipt(command, done);

    const expectedRevision = this.expectedRevision(command, history);
    await checkReferences(this.store, command.definition, command.data);
    const events = this.decide(command, history);
    const own: StreamWrite = { stream, expectedRevision, events: this.encode(command, 'event', events) };
    const pairs =
      command.definition.stream === 'tandem'
        ? await pairWrites(this.store, command.target.id, history, events)
        : [];
    const writes = pairs.map((write) => ({ ...write, events: this.encode(command, 'pair', write.events) }));
    const result = await this.store.append([own, ...writes]);
    return {
      id: command.target.id,
      stream,
      revision: String(result.revisions.get(stream)),
      position: result.position,
      eventIds: own.events.map(({ id }) => id),
    };
  }

  private streamOf({ definition, target }: ExecuteCommand): string {
    return streamName(definition.stream, target.id);
  }

  private refuseFuture({ occurrence, context }: ExecuteCommand): void {
    const now = wallClock(context.now, this.organisation.timeZone);
    if (isAfter(occurrence.occurredOn, now)) {
      throw new Refusal('occurred-in-future', { today: now.slice(0, 10) }, 'occurredOn');
    }
  }

  private expectedRevision({ target }: ExecuteCommand, history: History): bigint | 'none' {
    const last = history.at(-1);
    if (target.expected === 'none') return 'none';
    if (!last || last.organisationId !== this.organisation.id) throw new Refusal('not-found');
    if (target.expected === 'any') return last.revision;
    if (target.expected !== last.revision) {
      throw new ConcurrencyConflict(last.stream, target.expected, last.revision);
    }
    return target.expected;
  }

  private decide(command: ExecuteCommand, history: History): readonly DomainEvent[] {
    const decide = deciders[command.definition.stream];
    if (!decide) throw new TypeError(`no decider for ${command.definition.stream}`);
    return decide(
      effectiveHistory(history),
      { type: command.definition.type, data: command.data },
      {
        id: command.target.id,
        occurrence: command.occurrence,
        newId: v5('new', command.context.commandId),
      },
    );
  }

  private encode(
    { context, occurrence }: ExecuteCommand,
    role: 'event' | 'pair',
    events: readonly DomainEvent[],
  ) {
    const metadata: EventMetadata = {
      ...occurrence,
      recordedAt: context.now,
      actorId: context.actor.id,
      actorRole: context.actor.role,
      source: context.source,
      organisationId: this.organisation.id,
      correlationId: context.commandId,
      causationId: context.commandId,
    };
    return events.map((event, index) =>
      encodeEvent(event, v5(`${role}:${String(index)}`, context.commandId), metadata),
    );
  }

  private receipt({ target }: ExecuteCommand, done: History): CommandReceipt {
    const last = done.at(-1);
    return {
      id: target.id,
      stream: last?.stream ?? '',
      revision: String(last?.revision ?? 0n),
      position: last?.position ?? '',
      eventIds: done.map(({ id }) => id),
    };
  }
}
