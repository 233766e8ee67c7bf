import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ZOMBIE_OR_DEAD = /^[ZX]/;

/** Ticks since boot mean nothing after the next boot, so a part of the boot's id goes with them. */
async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).slice(0, 8);
}

async function startMarkLinux(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold brackets and spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', startTicks = ''] = [fields[0], fields[19]];
  return ZOMBIE_OR_DEAD.test(state) ? undefined : `${await bootId()}.${startTicks}`;
}

async function startMarkPs(pid: number): Promise<string | undefined> {
  const line = await run('ps', ['-o', 'state=,lstart=', '-p', pid.toString()], { env: { LC_ALL: 'C' } }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  if (line === '' || ZOMBIE_OR_DEAD.test(line)) return undefined;
  return line.replace(/^\S+\s+/, '').replace(/\W+/g, '.');
}

function startMarkBySignal(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch {
    return undefined;
  }
}

/**
 * A mark of when the process started, so that a reused pid is not taken for the old process;
 * `undefined` when there is no such process or it is a zombie. On Windows only "alive" is known.
 */
export async function startMark(pid: number): Promise<string | undefined> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return startMarkLinux(pid);
  return process.platform === 'win32' ? startMarkBySignal(pid) : startMarkPs(pid);
}

/** A name for one use by this process: pid, start mark and a nonce; fit for a file name. */
export async function newIdentity(): Promise<string> {
  return `${process.pid}_${(await startMark(process.pid)) ?? ''}_${randomBytes(4).toString('hex')}`;
}

/** The pid in a name made by `newIdentity`. */
export function pidOf(identity: string): number {
  return Number.parseInt(identity, 10);
}

/** True while the process that made the name lives. */
export async function isLive(identity: string): Promise<boolean> {
  const mark = await startMark(pidOf(identity));
  return mark !== undefined && mark === identity.split('_')[1];
}
