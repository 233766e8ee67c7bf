import { status } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import type { Refused } from './consistency.js';
import type { OwnWords } from './endings.js';
import type { ProposedEvent } from './log.js';
import { struct, v2Errors, v2Streams } from './messages.js';
import type { FakeNode, Limits } from './node.js';
import { isUuid } from './proposed.js';
import { detailedError, RpcError } from './rpc-errors.js';
import { atLeast } from './version.js';

const ownErrors = 'kurrentdb.protocol.v2.streams.errors';
const rpcErrors = 'kurrent.rpc';

export const badRequest = (message: string): RpcError =>
  detailedError(status.INVALID_ARGUMENT, message, 'google.rpc.BadRequest');

/** The second protocol always requires the leader, and tells of it in a way that the client does not know. */
export const secondProtocol: OwnWords = {
  notLeader: ({ host, port }) =>
    detailedError(
      status.FAILED_PRECONDITION,
      `The server is not the leader node and cannot handle the request: ${host}:${port}`,
      `${rpcErrors}.NotLeaderNodeErrorDetails`,
    ),
  denied: () => {
    const type = `${rpcErrors}.AccessDeniedErrorDetails`;
    throw detailedError(status.PERMISSION_DENIED, 'Access denied. Insufficient permissions', type);
  },
  timeout: () => {
    throw detailedError(
      status.DEADLINE_EXCEEDED,
      'timed out while waiting for commit',
      `${rpcErrors}.RetryInfo`,
    );
  },
};

/** What the server says when it cannot say which stream it was. */
const malfunction = (): RpcError =>
  new RpcError(
    status.INTERNAL,
    'An internal server error occurred. Please contact support if the problem persists.',
  );

export function revisionConflict({ failures }: Refused): RpcError {
  const failure = failures[0];
  if (!failure) return malfunction();
  const { stream, expected, actual } = failure;
  const details = new v2Errors.StreamRevisionConflictErrorDetails();
  details.setStream(stream).setExpectedRevision(String(expected)).setActualRevision(String(actual));
  const message = `Append failed due to a revision conflict on stream '${stream}'.`;
  const type = `${ownErrors}.StreamRevisionConflictErrorDetails`;
  return detailedError(status.FAILED_PRECONDITION, message, type, details);
}

export function consistencyViolation({ failures }: Refused): RpcError {
  const details = new v2Errors.AppendConsistencyViolationErrorDetails();
  for (const { index, stream, expected, actual } of failures) {
    const state = new v2Errors.ConsistencyViolation.StreamStateViolation();
    state.setStream(stream).setExpectedState(String(expected)).setActualState(String(actual));
    details.addViolations(new v2Errors.ConsistencyViolation().setCheckIndex(index).setStreamState(state));
  }
  const type = `${ownErrors}.AppendConsistencyViolationErrorDetails`;
  return detailedError(
    status.FAILED_PRECONDITION,
    'Append failed due to consistency violations.',
    type,
    details,
  );
}

export function alreadyInSession(stream: string): RpcError {
  const details = new v2Errors.StreamAlreadyInAppendSessionErrorDetails().setStream(stream);
  const message = `Stream '${stream}' already has a different group of messages in this session.`;
  return detailedError(
    status.ABORTED,
    message,
    `${ownErrors}.StreamAlreadyInAppendSessionErrorDetails`,
    details,
  );
}

type Properties = ReadonlyMap<string, string>;

const formats = { 0: 'Unspecified', 1: 'Json', 2: 'Protobuf', 3: 'Avro', 4: 'Bytes' } as const;

function propertiesOf(record: v2Streams.AppendRecord): Properties {
  const properties = new Map<string, string>();
  record.getPropertiesMap().forEach((value, name) => properties.set(name, value.getStringValue()));
  const format = record.getSchema()?.getFormat() ?? 0;
  if (formats[format] !== 'Json') properties.set('$schema.format', formats[format]);
  return properties;
}

/** As the server counts: data, properties as they are stored, and the name of the schema. */
function sizeOf(data: Uint8Array, properties: Properties, schemaName: string): number {
  const stored = new struct.Struct();
  for (const [name, text] of properties) {
    const value = new struct.Value();
    value.setStringValue(text);
    stored.getFieldsMap().set(name, value);
  }
  return data.length + stored.serializeBinary().length + Buffer.byteLength(schemaName);
}

/** Properties come back as JSON metadata, with the schema's name and format among them. */
function metadataOf(properties: Properties, schemaName: string, isJson: boolean): Uint8Array {
  const all = new Map(properties).set('$schema.name', schemaName);
  if (isJson) all.set('$schema.format', 'Json');
  const fields = [...all].map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return Buffer.from(`{ ${fields.join(', ')} }`);
}

/** Takes the records of one append and keeps to the limits over all of them. */
export class RecordReader {
  private total = 0;

  private readonly limits: Limits;
  private readonly typeForm: RegExp;

  constructor({ limits, version }: FakeNode) {
    this.limits = limits;
    this.typeForm = atLeast(version, [26, 1, 0]) ? /^[\p{L}\p{N}_.$:-]+$/u : /^[a-zA-Z0-9_.$:-]+$/;
  }

  /** @throws RpcError */
  read(record: v2Streams.AppendRecord, stream: string): ProposedEvent {
    const type = record.getSchema()?.getName() ?? '';
    const isJson = record.getSchema()?.getFormat() === v2Streams.SchemaFormat.SCHEMA_FORMAT_JSON;
    if (!this.typeForm.test(type))
      throw badRequest(`Schema name can only contain certain characters: ${type}`);
    const id = (record.getRecordId() ?? randomUUID()).toLowerCase();
    if (!isUuid(id)) throw badRequest('Record ID must be a valid and non-empty UUID.');
    const data = record.getData_asU8();
    const properties = propertiesOf(record);
    this.count(sizeOf(data, properties, type), stream, id);
    return { id, type, isJson, data, metadata: metadataOf(properties, type, isJson) };
  }

  private count(size: number, stream: string, id: string): void {
    const { eventSize, appendSize } = this.limits;
    this.total += size;
    if (size > eventSize) {
      const details = new v2Errors.AppendRecordSizeExceededErrorDetails().setStream(stream).setRecordId(id);
      const type = `${ownErrors}.AppendRecordSizeExceededErrorDetails`;
      throw detailedError(
        status.INVALID_ARGUMENT,
        `The size of record ${id} exceeds the maximum`,
        type,
        details.setSize(size).setMaxSize(eventSize),
      );
    }
    if (this.total > appendSize) {
      const details = new v2Errors.AppendTransactionSizeExceededErrorDetails();
      const type = `${ownErrors}.AppendTransactionSizeExceededErrorDetails`;
      throw detailedError(
        status.ABORTED,
        'Transaction size exceeded the maximum',
        type,
        details.setSize(this.total).setMaxSize(appendSize),
      );
    }
  }
}
