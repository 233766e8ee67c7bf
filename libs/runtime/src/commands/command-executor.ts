import {
  changesOf,
  events as definitions,
  isRepairCommand,
  type CommandReceipt,
  type DomainEvent,
} from '@tandemspur/contracts';
import { decideRepair, isAfter, Refusal, wallClock, type RecordedEvent } from '@tandemspur/domain';
import {
  ConcurrencyConflict,
  readHistory,
  streamName,
  type EventStore,
  type StreamWrite,
} from '@tandemspur/event-store';
import { v5 } from 'uuid';
import type { Organisation } from '../organisation.js';
import type { CommandRequest } from './command-request.js';
import { deciders } from './deciders.js';
import { factsFor } from './facts.js';
import { pairWrites } from './pair-writes.js';
import { encoded, envelopeOf, withNext } from './recording.js';
import { References } from './references.js';

type History = readonly RecordedEvent<DomainEvent>[];

/** How often a write that minds no revision is decided anew after somebody else was first. */
const attempts = 10;

const streamOf = ({ definition, target }: CommandRequest): string => streamName(definition.stream, target.id);

const receiptOf = ({ target }: CommandRequest, done: History): CommandReceipt => {
  const last = done.at(-1);
  return {
    id: target.id,
    stream: last?.stream ?? '',
    revision: String(last?.revision ?? 0n),
    position: last?.position ?? '',
    eventIds: done.map(({ id }) => id),
  };
};

/** The one way in which commands are carried out: read, fold, decide, append. */
export class CommandExecutor {
  private readonly references: References;

  constructor(
    private readonly store: EventStore,
    private readonly organisation: Organisation,
  ) {
    this.references = new References(store, organisation);
  }

  /**
   * Gives what was recorded, also when the same command comes again.
   *
   * @throws Refusal when a rule forbids it; ConcurrencyConflict when the target has moved on; UndecodableEvent when a
   *   history that it needs cannot be read; what the store throws. Nothing is recorded then.
   */
  async execute(request: CommandRequest): Promise<CommandReceipt> {
    this.refuseFuture(request);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(request);
      } catch (error) {
        if (!(error instanceof ConcurrencyConflict) || attempt === attempts) throw error;
        if (error.stream === streamOf(request) && request.target.expected !== 'any') throw error;
      }
    }
  }

  private async attempt(request: CommandRequest): Promise<CommandReceipt> {
    const stream = streamOf(request);
    const history = await readHistory(this.store, stream);
    const done = history.filter((event) => event.causationId === request.context.commandId);
    if (done.length > 0) return receiptOf(request, done);

    const expectedRevision = this.expectedRevision(request, history);
    const { definition, data } = request;
    await this.references.check({ stream: definition.stream, fields: definition.fields, values: data });
    const events = await this.decide(request, history);
    await this.checkCorrected(request, history, events);
    const envelope = envelopeOf(request, this.organisation.id);
    const own: StreamWrite = {
      stream,
      expectedRevision,
      events: encoded(request, envelope, 'event', events),
    };
    const pairs =
      definition.stream === 'tandem'
        ? await pairWrites(
            this.store,
            request.target.id,
            history,
            withNext(history, stream, envelope, events),
          )
        : [];
    const writes = pairs.map((write, index) => ({
      ...write,
      events: encoded(request, envelope, index === 0 ? 'pair' : `pair ${String(index)}`, write.events),
    }));
    const result = await this.store.append([own, ...writes]);
    return {
      id: request.target.id,
      stream,
      revision: String(result.revisions.get(stream)),
      position: result.position,
      eventIds: own.events.map(({ id }) => id),
    };
  }

  private now({ context }: CommandRequest): string {
    return wallClock(context.now, this.organisation.timeZone);
  }

  private refuseFuture(request: CommandRequest): void {
    const now = this.now(request);
    if (isAfter(request.occurrence.occurredOn, now)) {
      throw new Refusal('occurred-in-future', { today: now.slice(0, 10) }, 'occurredOn');
    }
  }

  private expectedRevision({ target }: CommandRequest, history: History): bigint | 'none' {
    const last = history.at(-1);
    if (target.expected === 'none') return 'none';
    if (!last || last.organisationId !== this.organisation.id) throw new Refusal('not-found');
    if (target.expected === 'any') return last.revision;
    if (target.expected !== last.revision) {
      throw new ConcurrencyConflict(last.stream, target.expected, last.revision);
    }
    return target.expected;
  }

  private async decide(request: CommandRequest, history: History): Promise<readonly DomainEvent[]> {
    const { definition, data, occurrence, target, context } = request;
    const command = { type: definition.type, data };
    if (isRepairCommand(command)) {
      return decideRepair(history, command, { now: this.now(request), actorId: context.actor.id });
    }
    const decide = deciders[definition.stream];
    if (!decide) throw new TypeError(`no decider for ${definition.stream}`);
    const facts = await factsFor(this.store, request, history, this.organisation.id);
    const decision = { id: target.id, occurrence, newId: v5('new', context.commandId) };
    return decide(history, command, facts ? { ...decision, facts } : decision);
  }

  /** What a correction makes an event refer to must exist as well. */
  private async checkCorrected(
    { definition }: CommandRequest,
    history: History,
    events: readonly DomainEvent[],
  ): Promise<void> {
    for (const event of events) {
      if (event.type !== 'EventCorrected') continue;
      const target = history.find(({ id }) => id === event.data.targetEventId);
      const fields = definitions.find(({ type }) => type === target?.type)?.fields ?? {};
      const values = changesOf(event.data.changes) ?? {};
      await this.references.check({ stream: definition.stream, fields, values, at: 'changes/' });
    }
  }
}
