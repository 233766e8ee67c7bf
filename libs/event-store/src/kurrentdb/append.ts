import { once } from 'node:events';
import type { AppendResult as ClientResult, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { ConcurrencyConflict } from '../errors.js';
import type { AppendResult, StoredEvent, StreamWrite } from '../event-store.js';
import type { Position } from '../position.js';
import { lastRevisionOf, revisionsOf } from '../revisions.js';
import type { Session } from './connection.js';
import { isAtFollower } from './kurrent-errors.js';
import { PageSize } from './page-size.js';
import { readStreamPage } from './pages.js';
import { encode } from './payload.js';
import { toPosition } from './positions.js';

/** Bytes of one message to the server at least, of all but the last: the client fills 3 MiB, an event has 1. */
const messageBytes = 2 * 2 ** 20;
/** Bytes around each event on the wire, roughly. */
const envelopeBytes = 300;

const stateOf = ({ expectedRevision }: StreamWrite): bigint | 'no_stream' =>
  expectedRevision === 'none' ? 'no_stream' : expectedRevision;

function messagesOf({ events }: StreamWrite): number {
  const bytes = events.reduce(
    (sum, { data, metadata }) =>
      sum + envelopeBytes + Buffer.byteLength(data) + Buffer.byteLength(JSON.stringify(metadata)),
    0,
  );
  return 1 + Math.floor(bytes / messageBytes);
}

/** The stream's event at the revision, or its last. */
async function readBack(session: Session, stream: string, from?: bigint): Promise<StoredEvent | undefined> {
  const options = { stream, from, to: undefined, backward: true, limit: 1 };
  return (await readStreamPage(session.client, new PageSize(), options)).events[0];
}

/** Where the last event of the write stands. */
async function readPosition(session: Session, write: StreamWrite): Promise<Position> {
  const last = await readBack(session, write.stream, lastRevisionOf(write));
  if (last === undefined) throw new Error(`stream ${write.stream} does not hold what was appended to it`);
  return last.position;
}

/** Only with `throwOnAppendFailure=false` in the address, where the answer's revision means nothing. */
async function conflictOf(session: Session, write: StreamWrite): Promise<ConcurrencyConflict> {
  const last = await readBack(session, write.stream);
  return new ConcurrencyConflict(write.stream, write.expectedRevision, last?.revision ?? 'none');
}

async function appendToOne(session: Session, write: StreamWrite, timeout: number): Promise<Position> {
  const options = { streamState: stateOf(write), requiresLeader: true, deadline: timeout };
  const result: ClientResult = await session.inFlight.run(messagesOf(write), timeout, () =>
    session.client.appendToStream(write.stream, write.events.map(encode), options),
  );
  if (!result.success) throw await conflictOf(session, write);
  // Also of a repetition it is the last event's; only when the server cannot read that back it says -1.
  const isKnown = result.position !== undefined && result.position.commit < 2n ** 63n;
  return isKnown && result.position ? toPosition(result.position) : readPosition(session, write);
}

/** Makes the client move to the leader, which it does on the answer to some calls only; this one changes nothing. */
async function seekLeader(client: KurrentDBClient): Promise<void> {
  const first = client.subscribeToAll({ requiresLeader: true });
  try {
    await once(first, 'data');
  } catch {
    // It has moved, or the append fails again.
  } finally {
    await first.unsubscribe().catch(() => undefined);
  }
}

/** A server that knows such appends writes events whose commit and prepare positions are one and the same. */
async function appendToMany(
  session: Session,
  writes: readonly StreamWrite[],
  timeout: number,
): Promise<Position> {
  const requests = writes.map((write) => ({
    streamName: write.stream,
    expectedState: stateOf(write),
    events: write.events.map(encode),
  }));
  const send = async (): Promise<bigint> => {
    try {
      return (await session.client.multiStreamAppend(requests)).position;
    } catch (error) {
      if (isAtFollower(error)) await seekLeader(session.client);
      throw error;
    }
  };
  // Each append of this kind is a call, hence a queue, of its own.
  const position = await session.inFlight.run(1, timeout, send);
  const last = writes.at(-1);
  return position >= 0n || last === undefined
    ? toPosition({ commit: position, prepare: position })
    : readPosition(session, last);
}

/**
 * Sends checked writes, once. The expected revisions are explicit, so that with the same ids it is the same append
 * however often it is sent.
 * @throws the client's errors; NoAnswer after `timeout` milliseconds; ConcurrencyConflict; StoreOverloaded.
 */
export async function appendOnce(
  session: Session,
  writes: readonly StreamWrite[],
  timeout: number,
): Promise<AppendResult> {
  const [first, ...others] = writes;
  if (first === undefined) throw new RangeError('an append has at least one write');
  const position =
    others.length === 0
      ? await appendToOne(session, first, timeout)
      : await appendToMany(session, writes, timeout);
  return { position, revisions: revisionsOf(writes) };
}
