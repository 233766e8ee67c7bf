import type { handleUnaryCall } from '@grpc/grpc-js';
import { anyState, type StreamCheck } from './consistency.js';
import { refuseUnlessLeader, withAppendFaults } from './endings.js';
import type { Append } from './log.js';
import { v2Streams } from './messages.js';
import type { FakeNode } from './node.js';
import { badRequest, consistencyViolation, RecordReader, secondProtocol } from './records.js';
import type { RpcError } from './rpc-errors.js';

/** Checks of any streams, written to or not, and records in the order in which they are to lie in the log. */
function asAppend(node: FakeNode, request: v2Streams.AppendRecordsRequest): Append {
  const records = new RecordReader(node);
  const checks: StreamCheck[] = request.getChecksList().flatMap((check) => {
    const state = check.getStreamState();
    return state ? [{ stream: state.getStream(), expected: BigInt(state.getExpectedState()) }] : [];
  });
  if (request.getRecordsList().length === 0) throw badRequest('at least one record');
  if (checks.some(({ expected }) => expected === anyState)) throw badRequest('Any (-2) is not allowed');
  if (new Set(checks.map(({ stream }) => stream.toLowerCase())).size < checks.length)
    throw badRequest('Each stream can only appear once in consistency checks.');
  const events = request.getRecordsList().map((record) => {
    const stream = record.getStream();
    const known = checks.findIndex((check) => check.stream.toLowerCase() === stream.toLowerCase());
    const to = known >= 0 ? known : checks.push({ stream, expected: anyState }) - 1;
    return { to, event: records.read(record, stream) };
  });
  return { checks, events };
}

async function answer(
  node: FakeNode,
  request: v2Streams.AppendRecordsRequest,
): Promise<v2Streams.AppendRecordsResponse> {
  const append = asAppend(node, request);
  refuseUnlessLeader(node, true, secondProtocol);
  const result = await withAppendFaults(node, secondProtocol, () => node.store(append));
  if (result.kind === 'refused') throw consistencyViolation(result);
  const response = new v2Streams.AppendRecordsResponse().setPosition(String(result.position));
  for (const index of new Set(append.events.map(({ to }) => to)))
    response.addRevisions(
      new v2Streams.StreamRevision()
        .setStream(append.checks[index]?.stream ?? '')
        .setRevision(String(result.lastRevisions[index])),
    );
  return response;
}

/** StreamsService.AppendRecords of the second protocol, since 26.0.3: conditions on streams it does not write to. */
export const appendRecords =
  (node: FakeNode): handleUnaryCall<v2Streams.AppendRecordsRequest, v2Streams.AppendRecordsResponse> =>
  (call, callback) => {
    answer(node, call.request).then(
      (response) => {
        callback(null, response);
      },
      (error: unknown) => {
        callback(error as RpcError);
      },
    );
  };
