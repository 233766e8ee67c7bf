import type { handleUnaryCall, ServiceDefinition } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { features, gossip, shared } from './messages.js';
import type { FakeNode } from './node.js';

/** Gossip.Read: the members and who leads. */
export const readGossip =
  (node: FakeNode): handleUnaryCall<shared.Empty, gossip.ClusterInfo> =>
  (_call, callback) => {
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const info = new gossip.ClusterInfo();
    for (const { host, port, leads, isAlive } of node.members())
      info.addMembers(
        new gossip.MemberInfo()
          .setInstanceId(new shared.UUID().setString(randomUUID()))
          .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
          .setState(leads ? LEADER : FOLLOWER)
          .setIsAlive(isAlive)
          .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port)),
      );
    callback(null, info);
  };

const featuresOf: Readonly<Record<string, readonly string[]>> = {
  '/event_store.client.streams.streams/read': ['position', 'events'],
  '/event_store.client.streams.streams/batchappend': ['deadline_duration'],
};

/** ServerFeatures.GetSupportedMethods: the version and what `services` serve, in lower case. */
export const supportedMethods =
  (
    { version }: FakeNode,
    services: readonly ServiceDefinition[],
  ): handleUnaryCall<shared.Empty, features.SupportedMethods> =>
  (_call, callback) => {
    const supported = new features.SupportedMethods().setEventStoreServerVersion(version);
    for (const { path } of services.flatMap((service) => Object.values(service))) {
      const [, service = '', method = ''] = path.toLowerCase().split('/');
      const names = [...(featuresOf[path.toLowerCase()] ?? [])];
      supported.addMethods(
        new features.SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(names),
      );
    }
    callback(null, supported);
  };
