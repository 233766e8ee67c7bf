import type { Binaries } from './binaries.js';
import type { DataLayout } from './data-layout.js';
import { diagnoseOutput } from './diagnosis.js';
import { EmbeddedPostgresError } from './errors.js';
import { createRunner, type Runner, type Wrap } from './runner.js';
import type { ServerAccount } from './server-account.js';

const asOurselves: Wrap = (file, args) => ({ file, args, options: {} });

const asUser =
  ({ uid, gid }: ServerAccount): Wrap =>
  (file, args) => ({ file, args, options: { uid, gid } });

/**
 * The other user with one capability of root: to pass through folders closed to it. PostgreSQL also
 * asks access(2), which ignores capabilities of ordinary users unless `no_setuid_fixup` is set.
 */
const asUserWith =
  ({ uid, gid }: ServerAccount, capability: string): Wrap =>
  (file, args) => ({
    file: 'setpriv',
    args: [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=-all,+${capability}`,
      `--ambient-caps=-all,+${capability}`,
      `--bounding-set=-all,+${capability}`,
      '--securebits=+no_setuid_fixup',
      '--no-new-privs',
      file,
      ...args,
    ],
    options: {},
  });

/** Enters the data directory and asks the server program for its version: both must be reachable. */
const PROBE = 'cd -- "$1" && exec "$2" -V';
const VERSION = /^postgres \(PostgreSQL\) (\d+)/m;

/** The programs, ready to run. */
export interface ReadyRunner {
  readonly runner: Runner;
  /** Major version of the programs, e.g. 18. */
  readonly major: number;
}

/**
 * Finds the least privilege under which the programs run and reach the data directory, by trying:
 * plainly as the other user; then with the capability to read everywhere; then (containers withhold
 * the former) with the one to override file modes. Throws `cannot-drop-root`, `binaries-broken`.
 */
export async function findRunner(
  binaries: Binaries,
  layout: DataLayout,
  account: ServerAccount | undefined,
  libraryPath: string | undefined,
): Promise<ReadyRunner> {
  const wraps =
    account === undefined
      ? [asOurselves]
      : [asUser(account), asUserWith(account, 'dac_read_search'), asUserWith(account, 'dac_override')];
  const outputs: string[] = [];
  for (const wrap of wraps) {
    const runner = createRunner(wrap, layout.root, libraryPath);
    const { exitCode, output } =
      process.platform === 'win32'
        ? await runner.run(binaries.postgres, ['-V'])
        : await runner.run('/bin/sh', ['-c', PROBE, 'sh', layout.root, binaries.postgres]);
    const version = VERSION.exec(output)?.[1];
    if (exitCode === 0 && version !== undefined) return { runner, major: Number(version) };
    outputs.push(output.trim());
  }
  throw explain(binaries, layout, account, outputs.join('\n'));
}

function explain(
  binaries: Binaries,
  layout: DataLayout,
  account: ServerAccount | undefined,
  output: string,
): EmbeddedPostgresError {
  const loader = /shared librar|Library not loaded|GLIBC_|Exec format|not found/i.test(output);
  if (account === undefined || loader) {
    return diagnoseOutput(`${binaries.postgres} does not run`, output, {
      code: 'binaries-broken',
      why: 'the program could not be started on this system',
      remedy:
        'They need glibc (not musl, so not Alpine). Reinstall the dependencies, or set DATABASE_URL to use your own PostgreSQL.',
    });
  }
  return new EmbeddedPostgresError('cannot-drop-root', {
    what: 'PostgreSQL refuses to run as root and could not be run as another user',
    why: `user id ${account.uid} cannot reach ${layout.root} or ${binaries.native}, and setpriv (util-linux) is missing or was refused`,
    remedy: `Start as an ordinary user, or install util-linux, or let others pass through the folders above (chmod o+x), or set DATABASE_URL.`,
    logTail: output,
  });
}
