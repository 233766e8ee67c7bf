import { status, type handleClientStreamingCall } from '@grpc/grpc-js';
import { anyState, noStream, streamExists, type StreamCheck } from './consistency.js';
import { refuseUnlessLeader, withAppendFaults } from './endings.js';
import type { Append } from './log.js';
import { v2Streams } from './messages.js';
import type { FakeNode } from './node.js';
import { alreadyInSession, badRequest, RecordReader, revisionConflict, secondProtocol } from './records.js';
import { RpcError } from './rpc-errors.js';

/** @throws RpcError for what is no request; streams count as the same when only their case differs. */
function asAppend(node: FakeNode, requests: readonly v2Streams.AppendRequest[]): Append {
  const records = new RecordReader(node);
  const taken = new Set<string>();
  const checks: StreamCheck[] = [];
  const events = requests.flatMap((request) => {
    const stream = request.getStream();
    const expected = BigInt(request.getExpectedRevision() ?? anyState);
    if (stream === '' || stream === '$$') throw badRequest('Stream must not be empty.');
    if (expected < 0n && ![noStream, anyState, streamExists].includes(expected))
      throw badRequest('Expected revision');
    if (request.getRecordsList().length === 0) throw badRequest('at least one record');
    if (taken.has(stream.toLowerCase())) throw alreadyInSession(stream);
    taken.add(stream.toLowerCase());
    const to = checks.push({ stream, expected }) - 1;
    return request.getRecordsList().map((record) => ({ to, event: records.read(record, stream) }));
  });
  return { checks, events };
}

async function answer(
  node: FakeNode,
  requests: readonly v2Streams.AppendRequest[],
): Promise<v2Streams.AppendSessionResponse> {
  const append = asAppend(node, requests);
  if (requests.length === 0) throw new RpcError(status.FAILED_PRECONDITION, 'no append requests were sent');
  refuseUnlessLeader(node, true, secondProtocol);
  const result = await withAppendFaults(node, secondProtocol, () => node.store(append));
  if (result.kind === 'refused') throw revisionConflict(result);
  const response = new v2Streams.AppendSessionResponse().setPosition(String(result.position));
  for (const [index, { stream }] of append.checks.entries())
    response.addOutput(
      new v2Streams.AppendResponse().setStream(stream).setStreamRevision(String(result.lastRevisions[index])),
    );
  return response;
}

/** StreamsService.AppendSession of the second protocol: several streams at once, each with its expectation. */
export const appendSession =
  (node: FakeNode): handleClientStreamingCall<v2Streams.AppendRequest, v2Streams.AppendSessionResponse> =>
  (call, callback) => {
    const collect = async (): Promise<v2Streams.AppendSessionResponse> => {
      const requests: v2Streams.AppendRequest[] = [];
      for await (const request of call as AsyncIterable<v2Streams.AppendRequest>) requests.push(request);
      return answer(node, requests);
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
