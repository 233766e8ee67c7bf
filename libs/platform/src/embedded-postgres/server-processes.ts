import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { hasCode } from './errors.js';
import { startMark } from './process-identity.js';
import type { Runner } from './runner.js';

const run = promisify(execFile);
/** The kernel appends this when node_modules was replaced under a running server. */
const DELETED = / \(deleted\)$/;
const PROGRAMS: readonly string[] = ['postgres', 'initdb'];

const isProgram = (exe: string): boolean => PROGRAMS.includes(basename(exe.replace(DELETED, '')));

async function wasToldBy(pid: number, directory: string): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', ...args] = text.split('\0');
  return isProgram(program) && args.some((arg) => arg === directory || arg === `--pgdata=${directory}`);
}

/** Linux: a process of ours is a PostgreSQL program that works in `directory` or was told to by argument. */
async function worksIn(pid: number, directory: string): Promise<boolean> {
  try {
    if (!isProgram(await readlink(`/proc/${pid}/exe`))) return false;
    if ((await readlink(`/proc/${pid}/cwd`)) === directory) return true;
  } catch (error) {
    // Even root may not look at processes of others in a container (no CAP_SYS_PTRACE).
    if (!hasCode(error, 'EACCES', 'EPERM')) return false;
  }
  return wasToldBy(pid, directory);
}

/** True when `pid` lives, is no zombie, and is a PostgreSQL server of exactly this cluster. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if ((await startMark(pid)) === undefined) return false;
  if (process.platform === 'linux') return worksIn(pid, cluster);
  // Windows shows no command line cheaply; that the password is accepted decides later.
  if (process.platform === 'win32') return true;
  const command = await run('ps', ['-ww', '-o', 'command=', '-p', pid.toString()]).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return command.includes('postgres') && command.includes(cluster);
}

/** The same view of /proc with the eyes of the server's user, who may look at its own processes. */
async function seenBy(runner: Runner, directory: string): Promise<readonly number[]> {
  const { output } = await runner.run('/bin/sh', [
    '-c',
    'ls -ld /proc/[0-9]*/exe /proc/[0-9]*/cwd 2>/dev/null',
  ]);
  const links = [...output.matchAll(/ \/proc\/(\d+)\/(exe|cwd) -> (.*)$/gm)];
  const programs = new Set(
    links.filter(([, , kind, to]) => kind === 'exe' && isProgram(to ?? '')).map(([, pid]) => pid),
  );
  return links
    .filter(([, pid, kind, to]) => kind === 'cwd' && to === directory && programs.has(pid))
    .map(([, pid]) => Number(pid));
}

/**
 * Every PostgreSQL process of a cluster (or of a staging folder), with or without a living parent.
 * `serverUser` is needed where the server runs as another user. Linux; elsewhere none is found.
 */
export async function processesOf(directory: string, serverUser?: Runner): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).map(Number).filter((pid) => Number.isSafeInteger(pid));
  const found = await Promise.all(pids.map((pid) => worksIn(pid, directory)));
  const others = serverUser === undefined ? [] : await seenBy(serverUser, directory);
  return [...new Set([...pids.filter((_, index) => found[index]), ...others])];
}
