import { status, type Metadata } from '@grpc/grpc-js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint, Ending } from './faults.js';
import type { FakeNode } from './node.js';
import { notLeader, RpcError } from './rpc-errors.js';

/** Where the protocols and calls differ: in errors, which some calls give as an answer instead. */
export interface OwnWords<T = never> {
  readonly notLeader: (leader: Endpoint) => RpcError;
  readonly denied: () => T;
  readonly timeout: () => T;
}

export const firstProtocol: OwnWords = {
  notLeader,
  denied: () => {
    throw new RpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
  },
  timeout: () => {
    throw new RpcError(status.ABORTED, 'Operation timed out: Commit phase timeout.');
  },
};

const nowhere = { host: '127.0.0.1', port: 1 };

/** Lets a call end badly. @throws RpcError, unless the call is to hear nothing at all. */
export async function end<T>(node: FakeNode, ending: Ending, own: OwnWords<T>): Promise<T> {
  if (ending === 'cut') node.cut();
  if (ending === 'cut' || ending === 'silence') return new Promise(() => undefined);
  if (ending === 'not-leader') throw own.notLeader(node.faults.leader ?? nowhere);
  if (ending === 'timeout') return own.timeout();
  if (ending === status.PERMISSION_DENIED) return own.denied();
  throw new RpcError(ending, 'as the test wishes');
}

export const requiresLeader = (metadata: Metadata): boolean =>
  String(metadata.get('requires-leader').at(0)).toLowerCase() === 'true';

/** @throws RpcError when the call asks for the leader and this is another node. */
export function refuseUnlessLeader({ faults }: FakeNode, required: boolean, words: OwnWords<unknown>): void {
  if (required && faults.leader) throw words.notLeader(faults.leader);
}

/** Stores and answers, unless the next fault of appends says otherwise. @throws RpcError */
export async function withAppendFaults<T, U>(
  node: FakeNode,
  words: OwnWords<U>,
  store: () => T,
): Promise<T | U> {
  const fault = node.faults.appends.shift();
  if (fault && !fault.stored) return end(node, fault.ending, words);
  const answer = store();
  if (node.faults.delay > 0) await sleep(node.faults.delay);
  if (fault) return end(node, fault.ending, words);
  return answer;
}
