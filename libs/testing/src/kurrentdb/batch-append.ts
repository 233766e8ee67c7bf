import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import { anyState, noStream, streamExists, type Refused, type Stored } from './consistency.js';
import {
  firstProtocol,
  refuseUnlessLeader,
  requiresLeader,
  withAppendFaults,
  type OwnWords,
} from './endings.js';
import type { ProposedEvent } from './log.js';
import { any, codes, googleEmpty, shared, status as googleStatus, streams } from './messages.js';
import type { FakeNode, Limits } from './node.js';
import { proposed, refuseLongMessage, sizeOf, streamName, uuid } from './proposed.js';
import type { Message } from 'google-protobuf';

const { ALREADY_EXISTS, DEADLINE_EXCEEDED, INVALID_ARGUMENT, PERMISSION_DENIED } = codes.Code;

type Options = streams.BatchAppendReq.Options;

function expectedBy(options: Options): bigint {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return noStream;
  return options.hasStreamExists() ? streamExists : anyState;
}

function failure(code: codes.Code, name: string, detail?: Message): googleStatus.Status {
  const details = new any.Any();
  details.pack(detail?.serializeBinary() ?? new Uint8Array(), `event_store.client.${name}`);
  return new googleStatus.Status().setCode(code).setMessage(name).setDetails(details);
}

const timeout = (): googleStatus.Status => failure(DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout());

/** Of these this call tells in its answer, and goes on. */
const ownWords: OwnWords<googleStatus.Status> = {
  ...firstProtocol,
  denied: () => failure(PERMISSION_DENIED, 'AccessDenied', new shared.AccessDenied()),
  timeout,
};

function tooLarge(events: readonly ProposedEvent[], limits: Limits): googleStatus.Status | undefined {
  if (events.some((event) => sizeOf(event) > limits.eventSize))
    return failure(INVALID_ARGUMENT, 'MaximumAppendEventSizeExceeded');
  const size = events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (size <= limits.appendSize) return undefined;
  return failure(
    INVALID_ARGUMENT,
    'MaximumAppendSizeExceeded',
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(limits.appendSize),
  );
}

function stored({ position, lastRevisions }: Stored): streams.BatchAppendResp.Success {
  const at = new shared.AllStreamPosition();
  at.setCommitPosition(String(position)).setPreparePosition(String(position));
  const success = new streams.BatchAppendResp.Success().setPosition(at);
  const [last = noStream] = lastRevisions;
  return last === noStream
    ? success.setNoStream(new googleEmpty.Empty())
    : success.setCurrentRevision(String(last));
}

function refused(expected: bigint, { failures }: Refused): googleStatus.Status {
  const wrong = new shared.WrongExpectedVersion();
  const nothing = new googleEmpty.Empty();
  if (expected === noStream) wrong.setExpectedNoStream(nothing);
  else if (expected === anyState) wrong.setExpectedAny(nothing);
  else if (expected === streamExists) wrong.setExpectedStreamExists(nothing);
  else wrong.setExpectedStreamPosition(String(expected));
  const actual = failures[0]?.actual ?? noStream;
  if (actual === noStream) wrong.setCurrentNoStream(nothing);
  else wrong.setCurrentStreamRevision(String(actual));
  return failure(ALREADY_EXISTS, 'WrongExpectedVersion', wrong);
}

interface Pending {
  readonly options: Options;
  readonly events: ProposedEvent[];
}

/** The appends that come over one call, each answered when it is done. */
class BatchAppends {
  private readonly pending = new Map<string, Pending>();

  constructor(private readonly node: FakeNode) {}

  /** Takes a part of an append; gives the answer when it was the last part. @throws RpcError that ends all */
  async take(request: streams.BatchAppendReq): Promise<streams.BatchAppendResp | undefined> {
    const correlation = uuid(request.getCorrelationId());
    const options = request.getOptions();
    if (options) this.pending.set(correlation, { options, events: [] });
    const append = this.pending.get(correlation);
    if (!append) return undefined;
    refuseLongMessage(request.getProposedMessagesList());
    const parts = request.getProposedMessagesList().map(proposed);
    append.events.push(...parts.filter((part) => part !== undefined));
    if (!request.getIsFinal()) return undefined;
    this.pending.delete(correlation);
    const response = new streams.BatchAppendResp()
      .setCorrelationId(request.getCorrelationId())
      .setStreamIdentifier(append.options.getStreamIdentifier());
    if (parts.includes(undefined))
      return response.setError(failure(INVALID_ARGUMENT, 'BadRequest', new shared.BadRequest()));
    return this.answer(append, response);
  }

  private async answer(
    { options, events }: Pending,
    response: streams.BatchAppendResp,
  ): Promise<streams.BatchAppendResp> {
    const deadline = options.getDeadline21100()?.toDate().getTime() ?? Infinity;
    if (deadline <= Date.now()) return response.setError(timeout());
    const excess = tooLarge(events, this.node.limits);
    if (excess) return response.setError(excess);
    const check = { stream: streamName(options.getStreamIdentifier()), expected: expectedBy(options) };
    const append = { checks: [check], events: events.map((event) => ({ to: 0, event })) };
    const result = await withAppendFaults(this.node, ownWords, () => this.node.store(append));
    if (!('kind' in result)) return response.setError(result);
    return result.kind === 'stored'
      ? response.setSuccess(stored(result))
      : response.setError(refused(check.expected, result));
  }
}

/** Streams.BatchAppend: many appends over one call. */
export const batchAppend =
  (node: FakeNode): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> =>
  (call) => {
    const appends = new BatchAppends(node);
    const unanswered = new Set<Promise<void>>();
    const serve = async (request: streams.BatchAppendReq): Promise<void> => {
      refuseUnlessLeader(node, requiresLeader(call.metadata), firstProtocol);
      const response = await appends.take(request);
      if (response && !call.cancelled) call.write(response);
    };
    call.on('data', (request: streams.BatchAppendReq) => {
      const served = serve(request).catch((error: unknown) => void call.emit('error', error));
      unanswered.add(served);
      void served.finally(() => unanswered.delete(served));
    });
    call.on('end', () => void Promise.all(unanswered).then(() => call.end()));
  };
