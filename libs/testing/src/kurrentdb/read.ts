import { status, type handleServerStreamingCall, type ServerWritableStream } from '@grpc/grpc-js';
import { setTimeout as sleep } from 'node:timers/promises';
import { filterOf } from './filters.js';
import { firstProtocol, refuseUnlessLeader, requiresLeader } from './endings.js';
import type { LoggedEvent } from './log.js';
import { shared, streams } from './messages.js';
import type { FakeNode } from './node.js';
import { Outlet } from './outlet.js';
import { streamName } from './proposed.js';
import { RpcError } from './rpc-errors.js';
import { subscribeToAll } from './subscription.js';

type Options = streams.ReadReq.Options;

/** The events this reader can see, in the order of the log. */
const visible = ({ log, faults }: FakeNode, leaderOnly: boolean): readonly LoggedEvent[] =>
  faults.lag > 0 && !leaderOnly ? log.events.slice(0, -faults.lag) : log.events;

const isBackward = (options: Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

function* upTo<T>(items: Iterable<T>, count: bigint): Iterable<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0n) return;
    yield item;
  }
}

const unexpected = (): RpcError => new RpcError(status.UNKNOWN, 'Unexpected ReadAllResult: Error');

/** Forward from the given record on; backward from the last record that ends at or before the position. */
function allInOrder(node: FakeNode, options: Options, seen: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const from = options.getAll()?.getPosition();
  const commit = BigInt(from?.getCommitPosition() ?? (options.getAll()?.hasEnd() ? node.log.end : 0n));
  const prepare = BigInt(from?.getPreparePosition() ?? commit);
  if (prepare > commit || (commit <= node.log.end && !node.log.isBoundary(commit))) throw unexpected();
  if (isBackward(options) && commit > node.log.end) throw unexpected();
  if (!isBackward(options)) return seen.slice(node.log.indexFrom(commit));
  return seen.filter(({ end }) => end < commit || (end === commit && end <= prepare)).toReversed();
}

async function readAll(
  node: FakeNode,
  options: Options,
  seen: readonly LoggedEvent[],
  outlet: Outlet,
): Promise<void> {
  const wanted = filterOf(options.getFilter());
  const matching = allInOrder(node, options, seen).filter(wanted);
  for (const event of upTo(matching, BigInt(options.getCount()))) await outlet.event(event);
}

function streamInOrder(options: Options, own: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const stream = options.getStream();
  const last = BigInt(own.length - 1);
  const from = stream?.hasRevision() ? BigInt(stream.getRevision()) : stream?.hasEnd() ? last : 0n;
  return isBackward(options)
    ? own.filter(({ revision }) => revision <= from).toReversed()
    : own.filter(({ revision }) => revision >= from);
}

async function readStream(options: Options, seen: readonly LoggedEvent[], outlet: Outlet): Promise<void> {
  const identifier = options.getStream()?.getStreamIdentifier();
  const name = streamName(identifier);
  const own = seen.filter(({ stream }) => stream === name);
  if (own.length === 0) {
    await outlet.send(
      new streams.ReadResp().setStreamNotFound(
        new streams.ReadResp.StreamNotFound().setStreamIdentifier(
          new shared.StreamIdentifier().setStreamName(Buffer.from(name)),
        ),
      ),
    );
    return;
  }
  for (const event of upTo(streamInOrder(options, own), BigInt(options.getCount())))
    await outlet.event(event);
  if ((options.getControlOption()?.getCompatibility() ?? 0) >= 1)
    await outlet.send(new streams.ReadResp().setLastStreamPosition(String(own.length - 1)));
}

async function serve(
  node: FakeNode,
  call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
): Promise<void> {
  const options = call.request.getOptions();
  if (!options?.hasUuidOption())
    throw new RpcError(status.INVALID_ARGUMENT, "'uuidOption' is a required argument");
  const leaderOnly = requiresLeader(call.metadata);
  refuseUnlessLeader(node, leaderOnly, firstProtocol);
  if (options.hasCount() && options.getCount() === '0') throw unexpected();
  const live = options.hasSubscription();
  const fault = (live ? node.faults.subscriptions : node.faults.reads).shift();
  const outlet = new Outlet(node, call, options.getUuidOption()?.hasStructured() ?? false, fault);
  if (node.faults.delay > 0) await sleep(node.faults.delay);
  if (live && !options.hasAll()) throw new RpcError(status.UNIMPLEMENTED, 'subscriptions to one stream');
  if (live) return subscribeToAll(node, options, outlet, () => visible(node, leaderOnly));
  const seen = visible(node, leaderOnly);
  return options.hasAll() ? readAll(node, options, seen, outlet) : readStream(options, seen, outlet);
}

/** Streams.Read: of a stream, of $all, and subscriptions to $all. */
export const read =
  (node: FakeNode): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> =>
  (call) => {
    serve(node, call).then(
      () => {
        call.end();
      },
      (error: unknown) => {
        if (!call.cancelled) call.emit('error', error);
      },
    );
  };
