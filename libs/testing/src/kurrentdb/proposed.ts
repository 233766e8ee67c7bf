import { status } from '@grpc/grpc-js';
import type { ProposedEvent } from './log.js';
import { type shared, type streams } from './messages.js';
import { RpcError } from './rpc-errors.js';

const hex = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

/** A UUID in one of its two forms on the wire, as text. */
export function uuid(id: shared.UUID | undefined): string {
  if (!id?.hasStructured()) return id?.getString().toLowerCase() ?? '';
  const structured = id.getStructured();
  const digits =
    hex(structured?.getMostSignificantBits() ?? '0') + hex(structured?.getLeastSignificantBits() ?? '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const streamName = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether `id` is a UUID, and not that of zeros. */
export const isUuid = (id: string): boolean => uuidForm.test(id) && /[^0-]/.test(id);

/** An event as both calls of the first protocol hand it in; undefined when it lacks a type or an id. */
export function proposed(message: ProposedMessage): ProposedEvent | undefined {
  const id = uuid(message.getId());
  const type = message.getMetadataMap().get('type') ?? '';
  if (type === '' || !isUuid(id)) return undefined;
  const isJson = message.getMetadataMap().get('content-type') === 'application/json';
  return { id, type, isJson, data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8() };
}

const longestMessage = 16 * 1024 ** 2 - 10_000;

/** @throws RpcError when gRPC on the server would not have taken the message that brought these */
export function refuseLongMessage(messages: readonly ProposedMessage[]): void {
  const length = messages.reduce(
    (sum, message) => sum + message.getData_asU8().length + message.getCustomMetadata_asU8().length,
    0,
  );
  if (length > longestMessage)
    throw new RpcError(
      status.RESOURCE_EXHAUSTED,
      'Received message exceeds the maximum configured message size.',
    );
}

/** What counts against the limits of the first protocol, in bytes. */
export const sizeOf = ({ type, data, metadata }: ProposedEvent): number =>
  data.length + metadata.length + type.length * 2;
