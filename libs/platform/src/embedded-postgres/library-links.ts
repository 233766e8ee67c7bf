import { randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, rename, stat, symlink } from 'node:fs/promises';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import { handOver } from './data-layout.js';
import { hasCode } from './errors.js';
import type { ServerAccount } from './server-account.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages cannot hold symbolic links: the package lists them, with paths from its own root. */
async function listedLinks(native: string): Promise<readonly Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const list = JSON.parse(text) as readonly Link[];
  return list.map(({ source, target }) => ({
    source: join(native, '..', source),
    target: join(native, '..', target),
  }));
}

/** Made aside and renamed: atomic, replaces a link to nothing, and two processes at once do the same. */
async function makeLink(pointsTo: string, at: string): Promise<void> {
  const aside = `${at}.${process.pid}-${randomBytes(3).toString('hex')}`;
  await symlink(pointsTo, aside);
  await rename(aside, at);
}

const works = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Makes the links between library names that the package's install script would have made (packages
 * are installed with --ignore-scripts). Idempotent. When the package is read-only, the links are made
 * in `fallbackDir` instead, and a library search path is given back; else `undefined`.
 */
export async function ensureLibraryLinks(
  native: string,
  fallbackDir: string,
  account: ServerAccount | undefined,
): Promise<string | undefined> {
  const missing: Link[] = [];
  for (const link of await listedLinks(native)) {
    // Some listed sources are absent on some platforms; a link to nothing helps nobody.
    if (!(await works(link.target)) && (await works(link.source))) missing.push(link);
  }
  try {
    for (const { source, target } of missing) {
      await makeLink(relative(dirname(target), source), target);
    }
    return undefined;
  } catch (error) {
    if (!hasCode(error, 'EROFS', 'EACCES', 'EPERM')) throw error;
  }
  await mkdir(fallbackDir, { recursive: true });
  await handOver(fallbackDir, account);
  for (const { source, target } of missing) {
    const at = join(fallbackDir, basename(target));
    // A link from before node_modules was moved or upgraded may point to nothing.
    if (!(await works(at))) await makeLink(await realpath(source), at);
  }
  // A library found there looks for its own needs there as well, so the real folder goes along.
  return `${fallbackDir}${delimiter}${join(native, 'lib')}`;
}
