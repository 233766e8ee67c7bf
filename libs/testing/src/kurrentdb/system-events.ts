import { randomUUID } from 'node:crypto';
import { anyState } from './consistency.js';
import type { Log } from './log.js';

type SystemEvent = readonly [stream: string, type: string, data: string, isJson: boolean];

const first: readonly SystemEvent[] = [
  ['$epoch-information', '$epoch-information', '{}', true],
  ['$user-admin', '$UserCreated', '{"loginName":"admin"}', true],
];

/** Of its own accord, or for other applications. */
const later: readonly SystemEvent[] = [
  ['$stats-127.0.0.1:2113', '$statsCollected', '{"proc-cpu":1}', true],
  ['$$elsewhere-1', '$metadata', '{"$maxCount":100}', true],
  ['$ce-elsewhere', '$>', '0@elsewhere-1', false],
];

function add(log: Log, [stream, type, data, isJson]: SystemEvent): void {
  const event = { id: randomUUID(), type, isJson, data: Buffer.from(data), metadata: new Uint8Array() };
  log.append({ checks: [{ stream, expected: anyState }], events: [{ to: 0, event }] });
}

/** What lies in a log before anyone used it. */
export function addFirstEvents(log: Log): void {
  for (const event of first) add(log, event);
}

/** Adds `count` events as the server writes them. */
export function addSystemEvents(log: Log, count: number): void {
  for (let index = 0; index < count; index += 1)
    for (const event of later.slice(log.events.length % later.length).slice(0, 1)) add(log, event);
}
