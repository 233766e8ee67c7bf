import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLive, newIdentity } from './process-identity.js';

/** One user of the server, as long as it lives. */
export interface Registration {
  /** Signs off; idempotent. */
  remove(): Promise<void>;
}

/** Signs this process on as a user of the server. Call it, and `remove`, under the launch lock. */
export async function registerUser(folder: string): Promise<Registration> {
  const file = join(folder, await newIdentity());
  await writeFile(file, '');
  return { remove: () => rm(file, { force: true }) };
}

/** How many live users are signed on; files of dead ones are removed. */
export async function countUsers(folder: string): Promise<number> {
  let live = 0;
  for (const identity of await readdir(folder)) {
    if (await isLive(identity)) live += 1;
    else await rm(join(folder, identity), { force: true });
  }
  return live;
}
