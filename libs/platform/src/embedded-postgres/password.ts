import { createHmac, randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { handOver, type DataLayout } from './data-layout.js';
import { hasCode } from './errors.js';
import type { ServerAccount } from './server-account.js';

export const SUPERUSER = 'postgres';
/** Name of the application's role and of its database. */
export const APPLICATION = 'tandemspur';

/** The superuser's password; `undefined` when there is none yet. */
export async function readPassword(layout: DataLayout): Promise<string | undefined> {
  try {
    const text = (await readFile(layout.password, 'utf8')).trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Makes a new password and stores it, readable by the server's user alone (initdb reads the file). */
export async function createPassword(
  layout: DataLayout,
  account: ServerAccount | undefined,
): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const temporary = `${layout.password}.new`;
  await writeFile(temporary, `${password}\n`, { mode: 0o600, flush: true });
  await chmod(temporary, 0o600);
  await handOver(temporary, account);
  await rename(temporary, layout.password);
  return password;
}

/** The application's password follows from the superuser's, but not the other way round. */
export function applicationPassword(superuserPassword: string): string {
  return createHmac('sha256', superuserPassword).update(APPLICATION).digest('hex').slice(0, 48);
}

function url(port: number, role: string, password: string, database: string): string {
  // Without sslmode a PGSSLMODE in the environment would demand TLS of a loopback server without it.
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** URL for the superuser and the maintenance database. */
export function adminUrl(port: number, password: string): string {
  return url(port, SUPERUSER, password, 'postgres');
}

/** URL for the application's role and database. */
export function applicationUrl(port: number, superuserPassword: string): string {
  return url(port, APPLICATION, applicationPassword(superuserPassword), APPLICATION);
}
