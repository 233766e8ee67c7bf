import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import type { Endpoint } from './faults.js';
import { any, codes, status as googleStatus } from './messages.js';

/** How a gRPC call fails; `trailers` tell the client which of its errors this is. */
export class RpcError extends Error implements ServiceError {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string | Buffer>> = {},
  ) {
    super(details);
    this.name = 'RpcError';
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, value);
  }
}

/** The first protocol's answer of a node that does not lead. */
export const notLeader = ({ host, port }: Endpoint): RpcError =>
  new RpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

const packed = (typeName: string, bytes: Uint8Array): InstanceType<typeof any.Any> => {
  const wrapped = new any.Any();
  wrapped.pack(bytes, typeName);
  return wrapped;
};

/** The same number by the same name in the client's own enumeration. */
const codeOf = (code: status): codes.Code => codes.Code[status[code] as keyof typeof codes.Code];

/**
 * An error of the second protocol: google.rpc.Status in a trailer, its details ErrorInfo and one of its own.
 * Without `detail` the client knows the name of the details only.
 */
export function detailedError(code: status, message: string, typeName: string, detail?: Message): RpcError {
  const parts = [
    packed('google.rpc.ErrorInfo', new Uint8Array()),
    packed(typeName, detail?.serializeBinary() ?? new Uint8Array()),
  ].map((details, index) => {
    const part = new googleStatus.Status();
    if (index === 0) part.setCode(codeOf(code)).setMessage(message);
    return part.setDetails(details).serializeBinary();
  });
  // The generated Status knows one detail; the bytes of two messages one after the other are one with both.
  return new RpcError(code, message, { 'grpc-status-details-bin': Buffer.concat(parts) });
}
