import { status, type handleClientStreamingCall } from '@grpc/grpc-js';
import { anyState, noStream, streamExists, type Refused, type Stored } from './consistency.js';
import { firstProtocol, refuseUnlessLeader, requiresLeader, withAppendFaults } from './endings.js';
import type { ProposedEvent } from './log.js';
import { shared, streams } from './messages.js';
import type { FakeNode, Limits } from './node.js';
import { proposed, refuseLongMessage, sizeOf, streamName } from './proposed.js';
import { RpcError } from './rpc-errors.js';

type Options = streams.AppendReq.Options;

function expectedBy(options: Options): bigint {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasNoStream()) return noStream;
  return options.hasStreamExists() ? streamExists : anyState;
}

function checkSizes(events: readonly ProposedEvent[], { appendSize, eventSize }: Limits): void {
  const tooLarge = events.find((event) => sizeOf(event) > eventSize);
  if (tooLarge)
    throw new RpcError(status.INVALID_ARGUMENT, 'Event exceeds Maximum Append Event Size.', {
      exception: 'maximum-append-event-size-exceeded',
      'maximum-append-event-size': String(eventSize),
      'event-id': tooLarge.id,
    });
  if (events.reduce((sum, event) => sum + sizeOf(event), 0) > appendSize)
    throw new RpcError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(appendSize),
    });
}

function stored({ position, lastRevisions }: Stored): streams.AppendResp.Success {
  const at = new streams.AppendResp.Position();
  at.setCommitPosition(String(position)).setPreparePosition(String(position));
  const success = new streams.AppendResp.Success().setPosition(at);
  const [last = noStream] = lastRevisions;
  return last === noStream
    ? success.setNoStream(new shared.Empty())
    : success.setCurrentRevision(String(last));
}

function refused(options: Options, { failures }: Refused): streams.AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  const nothing = new shared.Empty();
  if (options.hasRevision()) wrong.setExpectedRevision(options.getRevision());
  else if (options.hasNoStream()) wrong.setExpectedNoStream(nothing);
  else if (options.hasStreamExists()) wrong.setExpectedStreamExists(nothing);
  else wrong.setExpectedAny(nothing);
  const actual = failures[0]?.actual ?? noStream;
  return actual === noStream ? wrong.setCurrentNoStream(nothing) : wrong.setCurrentRevision(String(actual));
}

/** What clients hear of mistakes the server has no words for. */
function brokenHandler(): never {
  throw new RpcError(status.UNKNOWN, 'Exception was thrown by handler.');
}

async function answer(
  node: FakeNode,
  options: Options,
  events: readonly ProposedEvent[],
): Promise<streams.AppendResp> {
  const check = { stream: streamName(options.getStreamIdentifier()), expected: expectedBy(options) };
  checkSizes(events, node.limits);
  const result = await withAppendFaults(node, firstProtocol, () =>
    node.store({ checks: [check], events: events.map((event) => ({ to: 0, event })) }),
  );
  const response = new streams.AppendResp();
  return result.kind === 'stored'
    ? response.setSuccess(stored(result))
    : response.setWrongExpectedVersion(refused(options, result));
}

/** Streams.Append: one append per call, which the client prefers when a call has credentials of its own. */
export const append =
  (node: FakeNode): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, callback) => {
    const collect = async (): Promise<streams.AppendResp> => {
      let options: Options | undefined;
      const events: ProposedEvent[] = [];
      for await (const request of call as AsyncIterable<streams.AppendReq>) {
        options ??= request.getOptions();
        const message = request.getProposedMessage();
        if (!message) continue;
        refuseLongMessage([message]);
        events.push(proposed(message) ?? brokenHandler());
      }
      if (!options) return brokenHandler();
      refuseUnlessLeader(node, requiresLeader(call.metadata), firstProtocol);
      return answer(node, options, events);
    };
    collect().then(
      (response) => {
        callback(null, response);
      },
      (error: unknown) => {
        callback(error as RpcError);
      },
    );
  };
