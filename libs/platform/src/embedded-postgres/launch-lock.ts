import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.js';
import { isLive, newIdentity, pidOf } from './process-identity.js';

const POLL_MS = 20;
const CHOOSING = 'choosing-';
const TICKET = /^ticket-(\d+)-(.+)$/;

interface Ticket {
  readonly number: number;
  readonly identity: string;
}

async function tickets(folder: string): Promise<readonly Ticket[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const [, number, identity] = TICKET.exec(name) ?? [];
    return number === undefined || identity === undefined ? [] : [{ number: Number(number), identity }];
  });
}

const fileOf = ({ number, identity }: Ticket): string => `ticket-${number}-${identity}`;

/** Nobody but its dead owner could want the file: names are never used twice. */
async function forgetIfDead(folder: string, name: string, identity: string): Promise<boolean> {
  if (await isLive(identity)) return false;
  await rm(join(folder, name), { force: true });
  return true;
}

/** Who stands before us. Who is choosing is asked first: whoever is not seen there sees our ticket. */
async function predecessor(folder: string, own: Ticket): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    const identity = name.slice(CHOOSING.length);
    if (!name.startsWith(CHOOSING)) continue;
    if (!(await forgetIfDead(folder, name, identity))) return identity;
  }
  for (const other of await tickets(folder)) {
    const before =
      other.number < own.number || (other.number === own.number && other.identity < own.identity);
    if (before && !(await forgetIfDead(folder, fileOf(other), other.identity))) return other.identity;
  }
  return undefined;
}

/**
 * Runs `action` while no other process (or other call in this one) does so for the same folder.
 * Lamport's bakery over files: everyone writes and removes only files of their own and skips those of
 * the dead, so there is no stale lock to break and no race in breaking it.
 * Throws `lock-timeout` when the turn has not come after `timeoutMs`.
 */
export async function withLaunchLock<T>(
  folder: string,
  timeoutMs: number,
  action: () => Promise<T>,
): Promise<T> {
  const identity = await newIdentity();
  const choosing = join(folder, `${CHOOSING}${identity}`);
  await writeFile(choosing, '');
  let own: Ticket;
  try {
    const highest = (await tickets(folder)).reduce((max, { number }) => Math.max(max, number), 0);
    own = { number: highest + 1, identity };
    await writeFile(join(folder, fileOf(own)), '');
  } finally {
    await rm(choosing, { force: true });
  }
  try {
    await waitForTurn(folder, own, timeoutMs);
    return await action();
  } finally {
    await rm(join(folder, fileOf(own)), { force: true });
  }
}

async function waitForTurn(folder: string, own: Ticket, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const before = await predecessor(folder, own);
    if (before === undefined) return;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError('lock-timeout', {
        what: 'The embedded PostgreSQL is being started or stopped by another process',
        why: `process ${pidOf(before)} has not finished within ${Math.round(timeoutMs / 1000)} s`,
        remedy: 'Wait for that process or end it, then start again.',
      });
    }
    await sleep(POLL_MS);
  }
}
