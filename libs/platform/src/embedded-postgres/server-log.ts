import { copyFile, open, rm, stat, truncate, type FileHandle } from 'node:fs/promises';
import { handOver } from './data-layout.js';
import type { ServerAccount } from './server-account.js';

const LIMIT_BYTES = 5 * 1024 * 1024;
const TAIL_BYTES = 4_096;
const TRIM_EVERY_MS = 3_600_000;

/** Size in bytes; 0 when there is no log yet. */
export async function logSize(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Keeps at most two times 5 MiB: the log and one older copy. */
export async function trimLog(path: string, limitBytes = LIMIT_BYTES): Promise<void> {
  if ((await logSize(path)) <= limitBytes) return;
  await rm(`${path}.1`, { force: true });
  // On a full disk the copy fails; making room is then worth more than the old lines.
  await copyFile(path, `${path}.1`).catch(() => undefined);
  // The server goes on writing to the same file; it appends, so it continues at the new end.
  await truncate(path, 0);
}

/** Trims every hour without keeping the process alive; gives back the function that ends it. */
export function keepLogTrimmed(path: string): () => void {
  const timer = setInterval(() => {
    trimLog(path).catch(() => undefined);
  }, TRIM_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** Opens the log for appending; it belongs to the server's user, readable by it alone. */
export async function openLog(path: string, account: ServerAccount | undefined): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600);
  await handOver(path, account);
  return file;
}

/** The end of the log (at most 4 KiB), nothing from before `fromByte`. */
export async function logTail(path: string, fromByte = 0): Promise<string> {
  const size = await logSize(path);
  const from = Math.max(fromByte <= size ? fromByte : 0, size - TAIL_BYTES);
  if (size === 0) return '';
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await file.close();
  }
}
