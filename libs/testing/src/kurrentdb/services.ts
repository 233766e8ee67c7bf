import type { Server, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { appendRecords } from './append-records.js';
import { appendSession } from './append-session.js';
import { append } from './append.js';
import { batchAppend } from './batch-append.js';
import { readGossip, supportedMethods } from './cluster-services.js';
import { featuresService, gossipService, streamsService, v2StreamsService } from './messages.js';
import type { FakeNode } from './node.js';
import { read } from './read.js';

/** Which calls of the second protocol this server knows. */
export interface SecondProtocol {
  readonly multiStreamAppend: boolean;
  readonly appendRecords: boolean;
}

/** What is not served is neither listed among the supported methods. */
export function addServices(server: Server, node: FakeNode, known: SecondProtocol): void {
  const supported: ServiceDefinition[] = [];
  const serve = (service: ServiceDefinition, implementation: UntypedServiceImplementation): void => {
    const served = Object.entries(service).filter(([name]) => name in implementation);
    if (served.length === 0) return;
    supported.push(Object.fromEntries(served));
    server.addService(Object.fromEntries(served), implementation);
  };
  serve(streamsService.StreamsService, {
    read: read(node),
    append: append(node),
    batchAppend: batchAppend(node),
  });
  serve(gossipService.GossipService, { read: readGossip(node) });
  serve(v2StreamsService.StreamsServiceService, {
    ...(known.multiStreamAppend && { appendSession: appendSession(node) }),
    ...(known.appendRecords && { appendRecords: appendRecords(node) }),
  });
  server.addService(featuresService.ServerFeaturesService, {
    getSupportedMethods: supportedMethods(node, supported),
  });
}
